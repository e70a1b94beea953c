"""The rules themselves: each catches a tree that breaks it and passes one that does not."""
import tempfile
import unittest
from pathlib import Path

from rules import MAY_INCLUDE, check


class Rules(unittest.TestCase):
    def found(self, rule, files):
        """Violations of the rule in a tree of the files given, as text."""
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                path = Path(folder) / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
            return [str(violation) for violation in check(rule, folder)]

    def test_forbidden_room(self):
        self.assertEqual(
            self.found("include_rules", {"src/base/a.cpp": '// a\n#include "economy/economy.hpp"\n'}),
            ['src/base/a.cpp:2: "economy/economy.hpp": base may include nothing of ours'],
        )
        self.assertEqual(
            self.found("include_rules", {"models/a.hpp": '  #  include "engine/day.hpp"\n'}),
            ['models/a.hpp:1: "engine/day.hpp": models may include base, schema, network'],
        )

    def test_allowed_rooms(self):
        for room, allowed in MAY_INCLUDE.items():
            name = "models/a.cpp" if room == "models" else f"src/{room}/a.cpp"
            text = "".join(f'#include "{other}/b.hpp"\n' for other in [room, *allowed])
            self.assertEqual(self.found("include_rules", {name: text}), [])

    def test_no_cycle(self):
        """A room is never allowed to include one that is allowed to include it, cli apart, which nobody includes."""
        for room, allowed in MAY_INCLUDE.items():
            for other in allowed:
                if "cli" not in (room, other):
                    self.assertNotIn(room, MAY_INCLUDE[other], f"{room} and {other}")

    def test_include_without_room(self):
        for text in ('#include "b.hpp"\n', '#include "../base/b.hpp"\n', '#include "fmt/format.h"\n'):
            self.assertEqual(len(self.found("include_rules", {"src/base/a.cpp": text})), 1)

    def test_unknown_room(self):
        self.assertEqual(len(self.found("include_rules", {"src/misc/a.cpp": ""})), 1)

    def test_libraries_away_from_home(self):
        for name, what in [
            ("src/engine/a.cpp", "tbb/parallel_for.h"),
            ("src/engine/a.cpp", "oneapi/tbb.h"),
            ("src/engine/a.cpp", "execution"),
            ("src/study/a.cpp", "hdf5.h"),
            ("src/study/a.cpp", "H5Cpp.h"),
            ("src/scenario/a.cpp", "toml++/toml.h"),
            ("src/base/files.cpp", "toml++/toml.h"),
            ("src/study/a.cpp", "CLI/CLI.hpp"),
            ("src/cli/a.hpp", "CLI/CLI.hpp"),
            ("src/economy/a.cpp", "csv.h"),
            ("src/network/a.cpp", "random"),
            ("models/a.cpp", "atomic"),
            ("src/results/writer.cpp", "mutex"),
            ("src/study/a.cpp", "condition_variable"),
            ("src/scenario/a.hpp", "nlohmann/json.hpp"),
            ("src/economy/a.hpp", "Eigen/Dense"),
        ]:
            self.assertEqual(len(self.found("library_homes", {name: f"#include <{what}>\n"})), 1, (name, what))

    def test_libraries_at_home(self):
        files = {
            "src/base/a.cpp": "#include <tbb/task_arena.h>\n#include <atomic>\n",
            "src/base/toml.cpp": "#include <toml++/toml.h>\n",
            "src/base/csv.cpp": "#include <csv.h>\n",
            "src/results/a.cpp": "#include <hdf5.h>\n",
            "src/results/hdf5.cpp": "#include <mutex>\n",
            "src/cli/a.cpp": "#include <CLI/CLI.hpp>\n#include <nlohmann/json.hpp>\n",
            "src/economy/a.cpp": "#include <Eigen/Dense>\n#include <vector>\n",
        }
        self.assertEqual(self.found("library_homes", files), [])

    def test_one_file_a_room(self):
        text = "#include <CLI/CLI.hpp>\n"
        self.assertEqual(len(self.found("library_homes", {"src/cli/a.cpp": text, "src/cli/b.cpp": text})), 1)
        text = "#include <nlohmann/json.hpp>\n"
        self.assertEqual(self.found("library_homes", {"src/cli/a.cpp": text, "src/scenario/a.cpp": text}), [])

    def test_unportable_mathematics(self):
        self.assertEqual(len(self.found("portable_mathematics", {"models/a.cpp": "y = std::exp(x);\n"})), 1)
        self.assertEqual(self.found("portable_mathematics", {"models/a.cpp": "y = portable_exp(x);  // std::exp(x)\n"}), [])

    def test_one_place_for_diagnostics(self):
        for text in ('fmt::print(stderr, "a");', 'std::cerr << "a";', 'perror("a");', "write(STDERR_FILENO, a, 1);"):
            self.assertEqual(len(self.found("one_place_for_diagnostics", {"src/study/a.cpp": text + "\n"})), 1, text)
        files = {
            "src/cli/diagnostics.cpp": "write(STDERR_FILENO, a, 1);\n",
            "src/cli/a.cpp": "if (isatty(STDERR_FILENO)) b();  // not stderr\n",
        }
        self.assertEqual(self.found("one_place_for_diagnostics", files), [])

    def test_one_place_for_results(self):
        for text in ('fmt::print("a");', 'std::cout << "a";', 'std::fputs("a", stdout);'):
            self.assertEqual(len(self.found("one_place_for_results", {"src/cli/a.cpp": text + "\n"})), 1, text)
        files = {"src/cli/standard_output.cpp": "fflush(stdout);\n", "src/cli/a.cpp": "print_result(a);  // stdout\n"}
        self.assertEqual(self.found("one_place_for_results", files), [])

    def test_headers_guarded(self):
        self.assertEqual(len(self.found("headers_guarded", {"src/base/a.hpp": "int x;\n"})), 1)
        self.assertEqual(self.found("headers_guarded", {"src/base/a.hpp": "#pragma once\n"}), [])

    def test_file_length(self):
        self.assertEqual(len(self.found("file_length", {"tests/base/a.cpp": "\n" * 501})), 1)
        self.assertEqual(self.found("file_length", {"tests/base/a.cpp": "\n" * 500}), [])

    def test_room_size(self):
        house = {f"src/{room}/a.cpp": "\n" * 1000 for room in "abcdefghij"}
        self.assertEqual(self.found("room_size", house | {"models/a.cpp": "\n" * 5000}), [])
        found = self.found("room_size", house | {"src/a/b.cpp": "\n" * 101})
        self.assertEqual(found, ["src/a: 1101 lines, more than 1010, a tenth of the house: divide it by purpose"])

    def test_readme(self):
        self.assertEqual(
            self.found("readme_everywhere", {"README.md": "", "src/README.md": "", "src/base/a.cpp": ""}),
            ["src/base: no README.md"],
        )
        complete = {"README.md": "", "src/base/README.md": "", "build/x/a": "", "outputs/README.md": "", "outputs/x/a": ""}
        self.assertEqual(self.found("readme_everywhere", complete), [])

    def test_links(self):
        page = "[a](src/README.md) [b](src) [c](https://example.org/x) [d](#part) ![e](src/README.md#part)\n"
        self.assertEqual(self.found("links_lead_somewhere", {"README.md": page, "src/README.md": "[up](../README.md)"}), [])
        self.assertEqual(
            self.found("links_lead_somewhere", {"README.md": "\n[a](src/b.md)\n"}),
            ["README.md:2: the link to 'src/b.md' leads nowhere"],
        )

    def test_merge_marks(self):
        self.assertEqual(len(self.found("no_merge_marks", {"README.md": "<" * 7 + " ours\na\n" + "=" * 7 + "\nb\n"})), 2)
        self.assertEqual(self.found("no_merge_marks", {"README.md": "Title\n=====\n"}), [])


if __name__ == "__main__":
    unittest.main()
