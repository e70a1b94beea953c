#include "report/escape.hpp"

#include <catch2/catch.hpp>

using namespace tierwave::report;

TEST_CASE("what means something to HTML becomes text") {
  CHECK(escaped("<script>alert(\"x\")</script> & 'y'") ==
        "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;");
  CHECK(escaped("Türkiye") == "Türkiye");
  CHECK(escaped("a\x1b[2Jb").find('\x1b') == std::string::npos);
  CHECK(escaped("a\xff").find('\xff') == std::string::npos);
}

TEST_CASE("a long name is cut between characters") {
  CHECK(shortened("twelve chars", 12) == "twelve chars");
  CHECK(shortened("thirteen char", 12) == "thirteen ...");
  CHECK(shortened("äöüäöüäö", 8) == "äöüäöüäö");
  CHECK(shortened("äöüäöüäöü", 8) == "äöüäö...");
  CHECK(words_of("metals_machinery") == "metals machinery");
}
