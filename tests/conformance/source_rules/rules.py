"""The rules of the source tree. Each rule takes the project's folder and yields violations.

To change who may include what, change MAY_INCLUDE here and the table in src/README.md together.
"""
import re
from dataclasses import dataclass
from pathlib import Path

ALL = "base schema economy economy_update network network_files models scenario language engine results observe resolve study analysis sweep report tierwave cli".split()
BELOW_STUDY = "base schema economy network network_files models scenario language engine results observe resolve".split()
MAY_INCLUDE = {
    "base": [],
    "schema": ["base"],
    "economy": ["base"],
    "economy_update": ["base", "economy"],
    "network": ["base", "economy"],
    "network_files": ["base", "economy", "network"],
    "models": ["base", "schema", "network"],
    "scenario": ["base", "schema"],
    "language": ["base", "schema", "network", "models", "scenario"],
    "engine": ["base", "network", "models"],
    "results": ["base"],
    "observe": ["base", "network", "models", "engine", "results"],
    "resolve": ["base", "schema", "economy", "network", "network_files", "models", "scenario", "language", "engine"],
    "study": BELOW_STUDY,
    "analysis": BELOW_STUDY + ["study"],
    "sweep": BELOW_STUDY + ["study", "analysis"],
    "report": ["base", "analysis", "results", "sweep"],
    "tierwave": ["base", "scenario", "language", "engine", "results", "observe", "resolve", "study"],
    "cli": ALL,
}

# Outside headers that have one home: pattern, where it may stand, how the rule is told.
HOMES = [
    (r"(oneapi/)?tbb(/|\.h)|execution$", r"src/base/", "TBB belongs to src/base"),
    (r"hdf5|H5\w*\.h", r"src/results/", "HDF5 belongs to src/results"),
    (r"toml\+\+/|toml\.hpp", r"src/base/toml\.cpp$", "toml++ belongs to src/base/toml.cpp"),
    (r"CLI/", r"src/cli/[^/]*\.cpp$", "CLI11 belongs to one .cpp of src/cli"),
    (r"csv\.h$", r"src/base/csv\.cpp$", "libcsv belongs to src/base/csv.cpp"),
    (r"openssl/", r"src/base/files\.cpp$", "OpenSSL belongs to src/base/files.cpp"),
    (r"Random123/", r"src/base/random\.cpp$", "random numbers come from base/random.hpp"),
    (r"boost/", r"src/sweep/design\.cpp$", "Boost belongs to src/sweep/design.cpp"),
    (r"random$", r"(?!)", "random numbers come from base/random.hpp"),
    (r"(atomic|condition_variable|future|mutex|shared_mutex|thread)$", r"src/(base/|results/hdf5\.cpp$)",
     "threads, atomics and locks belong to src/base, the lock on HDF5 to src/results/hdf5.cpp"),
    (r"nlohmann/", r".*\.cpp$", "nlohmann json stays out of headers"),
    (r"Eigen/", r".*\.cpp$", "Eigen stays out of headers"),
]
# Outside headers that at most one file of a room includes.
ONCE_A_ROOM = [(r"CLI/", "CLI11"), (r"nlohmann/", "nlohmann json")]

# Calls whose last bits depend on the processor.
UNPORTABLE = re.compile(r"\bstd::(exp|exp2|expm1|log|log2|log10|log1p|pow|sin|cos|tan|cbrt|tgamma|lgamma|erf)\s*\(")
# Writes to standard error that throw, or end the program, where it cannot be written.
DIAGNOSTICS = "src/cli/diagnostics.cpp"
STANDARD_ERROR = re.compile(r"\b(stderr|std::(cerr|clog)|STDERR_FILENO|perror)\b")
# Writes to standard output whose failure is no error of ours.
RESULTS = "src/cli/standard_output.cpp"
STANDARD_OUTPUT = re.compile(r"\b(stdout|std::cout|fmt::print|std::printf|std::puts|STDOUT_FILENO)\b")
LONGEST_FILE = 500
LARGEST_ROOM = 0.1  # of all lines of sources
LINK = re.compile(r"\]\(([^)\s]+)\)")
MERGE_MARK = re.compile(r"(<{7}|>{7}) |={7}$")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


@dataclass(frozen=True)
class Violation:
    path: str
    line: int
    text: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.text}" if self.line else f"{self.path}: {self.text}"


def sources(root, folders=("src", "models"), endings=(".cpp", ".hpp")):
    for folder in folders:
        yield from sorted(path for path in (root / folder).rglob("*") if path.suffix in endings)


def relative(root, path):
    return path.relative_to(root).as_posix()


def room_of(root, path):
    parts = path.relative_to(root).parts
    return "models" if parts[0] == "models" else parts[1]


def includes(path):
    """Line, whether in quotes, and what, of every include of a file."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = INCLUDE.match(line)
        if found:
            yield number, found[1] == '"', found[2]


def include_rules(root):
    for path in sources(root):
        name, room = relative(root, path), room_of(root, path)
        if room not in MAY_INCLUDE:
            yield Violation(name, 0, f"'{room}' is no room; known: {', '.join(MAY_INCLUDE)}")
            continue
        for line, quoted, what in includes(path):
            if not quoted:
                continue
            target = what.split("/")[0]
            if "/" not in what or target not in MAY_INCLUDE:
                yield Violation(name, line, f'"{what}": write the room in front, or <> for a header that is not ours')
            elif target != room and target not in MAY_INCLUDE[room]:
                allowed = ", ".join(MAY_INCLUDE[room]) or "nothing of ours"
                yield Violation(name, line, f'"{what}": {room} may include {allowed}')


def library_homes(root):
    seen = {}  # (room, library): the first file that includes it
    for path in sources(root):
        name, room = relative(root, path), room_of(root, path)
        for line, _, what in includes(path):
            for pattern, home, rule in HOMES:
                if re.match(pattern, what) and not re.match(home, name):
                    yield Violation(name, line, f"<{what}>: {rule}")
            for pattern, library in ONCE_A_ROOM:
                if re.match(pattern, what) and seen.setdefault((room, library), name) != name:
                    yield Violation(name, line, f"<{what}>: {seen[room, library]} includes {library} already; one file a room")


def portable_mathematics(root):
    for path in sources(root):
        name = relative(root, path)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            found = UNPORTABLE.search(line.split("//")[0])
            if found:
                yield Violation(name, number, f"std::{found[1]}: its last bits depend on the processor; use base/math.hpp")


def one_writer(root, stream, pattern, writer, header):
    for path in sources(root):
        name = relative(root, path)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            found = pattern.search(line.split("//")[0])
            # To ask what a stream is, or to lead it elsewhere, writes nothing.
            if found and name != writer and not re.search(r"\b(isatty|dup2)\(", line):
                yield Violation(name, number, f"{found[1]}: {stream} is written by {header} alone")


def one_place_for_diagnostics(root):
    return one_writer(root, "standard error", STANDARD_ERROR, DIAGNOSTICS, "cli/diagnostics.hpp")


def one_place_for_results(root):
    return one_writer(root, "standard output", STANDARD_OUTPUT, RESULTS, "cli/standard_output.hpp")


def headers_guarded(root):
    for path in sources(root, endings=(".hpp",)):
        if "#pragma once" not in path.read_text(encoding="utf-8"):
            yield Violation(relative(root, path), 0, "no #pragma once")


def file_length(root):
    for path in sources(root, ("src", "models", "tests"), (".cpp", ".hpp", ".py")):
        lines = lines_of(path)
        if lines > LONGEST_FILE:
            yield Violation(relative(root, path), 0, f"{lines} lines, more than {LONGEST_FILE}: divide it by purpose")


def lines_of(path):
    return len(path.read_text(encoding="utf-8").splitlines())


def room_size(root):
    """No room but the mechanisms may grow beyond a share of the house: who adds to it finds a room within it."""
    sizes = {}
    for path in sources(root):
        sizes[room_of(root, path)] = sizes.get(room_of(root, path), 0) + lines_of(path)
    largest = LARGEST_ROOM * sum(sizes.values())
    for room, lines in sorted(sizes.items()):
        if room != "models" and lines > largest and lines > LONGEST_FILE:
            yield Violation(f"src/{room}", 0, f"{lines} lines, more than {largest:.0f}, a tenth of the house: divide it by purpose")


def folders(root):
    """Every folder of the project but what builds and tools leave. What runs leave in outputs is the user's own."""
    skipped = {".git", ".ci", "build", "__pycache__", "node_modules", ".cache", ".vscode", ".idea"}
    yield root
    for child in sorted(root.iterdir()):
        if child.is_dir() and not child.is_symlink() and child.name not in skipped:
            yield from [child] if child.name == "outputs" else folders(child)


def pages(root):
    for folder in folders(root):
        yield from sorted(folder.glob("*.md"))


def readme_everywhere(root):
    """Folders of single files only (data of one economy, say) need one too: it names the source."""
    for folder in folders(root):
        if any(child.is_file() for child in folder.iterdir()) and not (folder / "README.md").is_file():
            yield Violation(relative(root, folder), 0, "no README.md")


def links_lead_somewhere(root):
    """Links and pictures of pages, those to other sites apart."""
    for path in pages(root):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for target in LINK.findall(line):
                if "://" not in target and not (path.parent / target.split("#")[0]).exists():
                    yield Violation(relative(root, path), number, f"the link to '{target}' leads nowhere")


def no_merge_marks(root):
    for path in pages(root):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if MERGE_MARK.match(line):
                yield Violation(relative(root, path), number, "a mark of an unfinished merge")


RULES = {
    "include_rules": include_rules,
    "library_homes": library_homes,
    "portable_mathematics": portable_mathematics,
    "one_place_for_diagnostics": one_place_for_diagnostics,
    "one_place_for_results": one_place_for_results,
    "headers_guarded": headers_guarded,
    "file_length": file_length,
    "room_size": room_size,
    "readme_everywhere": readme_everywhere,
    "links_lead_somewhere": links_lead_somewhere,
    "no_merge_marks": no_merge_marks,
}


def check(name, root):
    return list(RULES[name](Path(root)))
