#include "report/html.hpp"

#include <fmt/format.h>

#include <cmath>

#include "report/escape.hpp"

namespace tierwave::report {

std::string html_of(const Table& table) {
  std::string html = fmt::format(
      "<div class=\"wide\" role=\"region\" aria-label=\"{}\" tabindex=\"0\">\n<table{}>\n<caption>{}</caption>\n<thead><tr>",
      escaped(table.caption), table.numbers ? " class=\"numbers\"" : "", escaped(table.caption));
  for (const std::string& name : table.head) html += fmt::format("<th scope=\"col\">{}</th>", escaped(name));
  html += "</tr></thead>\n<tbody>\n";
  bool is_first = true;
  for (const TableRow& row : table.rows) {
    if (row.is_heading) {
      if (!is_first) html += "</tbody>\n<tbody>\n";
      html += fmt::format("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"{}\">{}</th></tr>\n", table.head.size(),
                          escaped(row.name));
    } else {
      html += fmt::format("<tr><th scope=\"row\">{}</th>", escaped(row.name));
      const std::size_t columns = table.head.size() - 1;
      if (row.cells.size() == 1 && columns > 1)
        html += fmt::format("<td colspan=\"{}\">{}</td>", columns, row.cells.front());
      else
        for (const std::string& cell : row.cells) html += "<td>" + cell + "</td>";
      html += "</tr>\n";
    }
    is_first = false;
  }
  return html + "</tbody>\n</table>\n</div>\n";
}

std::string paragraph(std::string_view text) {
  return text.empty() ? "" : "<p>" + escaped(text) + "</p>\n";
}

std::string section(std::string_view id, std::string_view heading, const std::string& html) {
  return fmt::format("<section aria-labelledby=\"{0}\">\n<h2 id=\"{0}\">{1}</h2>\n{2}</section>\n", id,
                     escaped(heading), html);
}

std::string figure(const std::string& html, std::string_view caption) {
  return fmt::format("<figure>\n{}<figcaption>{}</figcaption>\n</figure>\n", html, escaped(caption));
}

std::string list_of(const std::vector<std::string>& texts) {
  std::string html = "<ul>\n";
  for (const std::string& text : texts) html += "<li>" + escaped(text) + "</li>\n";
  return html + "</ul>\n";
}

std::string with(std::string_view sentence, std::string_view next, const Texts& texts) {
  const std::string_view between = sentence.empty() || next.empty() ? "" : texts.separator_of_sentences;
  return fmt::format("{}{}{}", sentence, between, next);
}

std::string in_english(const std::string& html, const Texts& texts) {
  return texts.language == english.language ? html : "<div lang=\"en\">" + html + "</div>\n";
}

std::string number(double value, const std::string& text) {
  if (std::isnan(value)) return "-";
  return fmt::format("<data value=\"{}\">{}</data>", value == 0 ? 0.0 : value, escaped(text));
}

}  // namespace tierwave::report
