"""What the table scripts share: reading CSV with clear errors, writing all or nothing."""
import csv
import io
import os
import shutil
import subprocess
import sys


def fail(message):
    """Ends the script with a message and exit code 3: data that cannot be used."""
    print(f"error: {message}", file=sys.stderr)
    raise SystemExit(3)


def read_text(path):
    """The text of a file; a name that ends in .zst is unpacked by the program `zstd`."""
    if os.path.isdir(path):
        fail(f"{path} is a folder; give a file")
    try:
        if not path.endswith(".zst"):
            with open(path, encoding="utf-8-sig", newline="") as file:
                return file.read()
        if shutil.which("zstd") is None:
            fail(f"{path}: the program 'zstd' is missing; install it (apt-get install zstd) or unpack the file")
        open(path, "rb").close()
        unpacked = subprocess.run(["zstd", "-dc", path], capture_output=True, check=False)
        if unpacked.returncode != 0:
            fail(f"{path}: zstd says: {unpacked.stderr.decode(errors='replace').strip()}")
        return unpacked.stdout.decode("utf-8-sig")
    except OSError as error:
        fail(f"{path}: cannot read: {error.strerror}; check the path")
    except UnicodeDecodeError:
        fail(f"{path}: is not UTF-8 text; give the CSV file named in README.md")


def read_table(path, columns, optional=()):
    """Rows as dictionaries with their line number under 'line'. Missing columns end the script, `optional` ones are
    then missing in the rows; columns beyond those asked for are left alone, since public files hold many."""
    reader = csv.reader(io.StringIO(read_text(path)))
    header = next(reader, None)
    if header is None:
        fail(f"{path}: the file is empty")
    missing = [column for column in columns if column not in header]
    if missing:
        fail(f"{path}:1: column '{missing[0]}' is missing; the header has {', '.join(header[:12])}")
    taken = [*columns, *(column for column in optional if column in header)]
    rows = []
    for fields in reader:
        if not fields:
            continue
        if len(fields) != len(header):
            fail(f"{path}:{reader.line_num}: the row has {len(fields)} fields, the header {len(header)}")
        row = {column: fields[header.index(column)].strip() for column in taken}
        row["line"] = reader.line_num
        rows.append(row)
    return rows


def read_keyed(path, key, columns, optional=()):
    """Rows of a table by their key, which may stand once: {key: row}."""
    rows = {}
    for row in read_table(path, [key, *columns], optional):
        if row[key] in rows:
            fail(f"{path}:{row['line']}: {row[key]} stands twice")
        rows[row[key]] = row
    return rows


def read_matrix(path):
    """A square table with labels in its first row and first column: (labels, list of rows of numbers)."""
    rows = list(csv.reader(io.StringIO(read_text(path))))
    if not rows:
        fail(f"{path}: the file is empty")
    labels = rows[0][1:]
    if [row[0] for row in rows[1:]] != labels:
        fail(f"{path}: row labels differ from column labels; give a square table")
    for line, row in enumerate(rows[1:], start=2):
        if len(row) != len(labels) + 1:
            fail(f"{path}:{line}: the row has {len(row)} fields, the header {len(labels) + 1}")
    values = [[number(text, f"{path}:{line}") for text in row[1:]] for line, row in enumerate(rows[1:], start=2)]
    return labels, values


def number(text, where):
    """A finite number."""
    try:
        value = float(text)
    except ValueError:
        fail(f"{where}: '{text}' is not a number")
    if value != value or value in (float("inf"), float("-inf")):
        fail(f"{where}: '{text}' is not a finite number")
    return value


def positive(text, where):
    """A finite number above 0."""
    value = number(text, where)
    if value <= 0:
        fail(f"{where}: {text} is not above 0")
    return value


def write_text(path, text):
    """Writes beside the path and renames, so that nothing half-written is left."""
    partial = path + ".partial"
    try:
        with open(partial, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.replace(partial, path)
    except OSError as error:
        if os.path.exists(partial):
            os.remove(partial)
        fail(f"{path}: cannot write: {error.strerror}; check that the folder exists and can be written")


def write_table(path, header, rows):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    write_text(path, text.getvalue())
