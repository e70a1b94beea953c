"""What the chart scripts share: opening a results file, refusals, colours, which lines to draw, writing the image."""
import difflib
import os
import signal
import sys
import warnings

import matplotlib
import matplotlib.dates
import numpy
import xarray

matplotlib.rcParams["text.parse_math"] = False  # a title may hold dollars
warnings.simplefilter("ignore")  # figures beyond all bounds are drawn as holes; the libraries' own lines tell a user nothing

# Okabe and Ito's colours, told apart with every kind of colour vision; the world is black.
COLOURS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#7A5C00", "#666666"]


opened = []  # paths of results files, to name in messages


class Refused(Exception):
    """A mistake of the user: exit code 3, a message and no chart."""


def open_results(path):
    opened.append(path)
    if not path.is_file():
        raise Refused(f"{path}: cannot read the results: {'it is a folder' if path.is_dir() else 'it does not exist'}; "
                      "check the path")
    try:
        data = xarray.open_dataset(path, engine="h5netcdf", decode_timedelta=False)
    except Exception as error:
        raise Refused(f"{path}: cannot read it as HDF5: {error}; name a results file written by tierwave run")
    if data.attrs.get("format") != "tierwave-results":
        raise Refused(f"{path}: it is not a Tierwave results file; name one written by tierwave run")
    version = str(data.attrs.get("format_version", "none"))
    if version.split(".")[0] != "2":
        raise Refused(f"{path}: its format version is '{version}'; these charts read 2.x; write it again with this Tierwave")
    return data


CRASHES = (signal.SIGABRT, signal.SIGBUS, signal.SIGFPE, signal.SIGILL, signal.SIGSEGV)
LOOK = "the file seems to be damaged, or of another version of tierwave: look at it with `tierwave inspect`"


def run(main):
    """A script's main; ends the program, with a sentence in place of a traceback where the file is at fault. It runs in a
    child, since a damaged file can crash the HDF5 library itself."""
    child = os.fork()
    if child == 0:
        attempt(main)
        sys.exit(0)
    try:
        _, status = os.waitpid(child, 0)
    except KeyboardInterrupt:
        sys.exit(130)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) in CRASHES:
        print(f"{' '.join(sys.argv[1:])}: cannot draw the results: the HDF5 library crashed; {LOOK}", file=sys.stderr)
        sys.exit(3)
    sys.exit(128 + os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status))


def attempt(main):
    try:
        main()
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        sys.exit(3)
    except Exception as error:  # whatever a damaged file makes a library do
        reason = " ".join(str(error).split())
        print(f"{', '.join(map(str, opened))}: cannot draw the results: {reason}; {LOOK}", file=sys.stderr)
        sys.exit(3)


def days_written(data):
    return min(int(data.attrs.get("days_written", data.sizes["time"])), data.sizes["time"])


def incomplete(data):
    """What to say of a run that was interrupted; empty where it was not."""
    if int(data.attrs.get("complete", 1)) == 1:
        return ""
    written, asked = days_written(data), data.sizes["time"]
    entries = "periods" if "period_days" in data else "days"
    return f"INCOMPLETE: {written} of {asked} {entries}" if written < asked else f"INCOMPLETE: ends after {written} {entries}"


def whole_day(times, rows):
    """A run of one day as the span of that day, since a line needs two ends."""
    if len(times) != 1:
        return times, rows
    noon = numpy.timedelta64(12, "h")
    return numpy.array([times[0] - noon, times[0] + noon]), [numpy.repeat(row, 2) for row in rows]


def date_axis(axes):
    first, last = axes.get_xlim()
    if last - first <= 1:
        axes.xaxis.set_major_locator(matplotlib.dates.DayLocator())
        axes.xaxis.set_major_formatter(matplotlib.dates.DateFormatter("%Y-%m-%d"))
        return
    locator = matplotlib.dates.AutoDateLocator(minticks=3, maxticks=7)
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(matplotlib.dates.ConciseDateFormatter(locator))


def largest_and_hardest_hit(size, lost, number):
    """Positions of members: half of them those of the largest size, half those that lost most of what they had, and more
    of the large where fewer lost anything."""
    known = [p for p in range(len(size)) if numpy.isfinite(size[p]) and size[p] > 0]
    by_size = sorted(known, key=lambda p: -size[p])
    by_loss = sorted((p for p in known if numpy.isfinite(lost[p]) and lost[p] > 1e-9), key=lambda p: -lost[p])
    chosen = by_size[:(number + 1) // 2]
    hit = [p for p in by_loss if p not in chosen][:number - len(chosen)]
    more = [p for p in by_size if p not in chosen + hit][:number - len(chosen) - len(hit)]
    return chosen + more + hit, len(chosen) + len(more), len(hit)


def unknown(path, what, name, known):
    near = difflib.get_close_matches(name, known, 1)
    hint = f"did you mean '{near[0]}'? " if near else ""
    return Refused(f"{path}: unknown {what} '{name}'; {hint}known: {', '.join(known)}")


def save(figure, output):
    """A full disk leaves no half image."""
    partial = output.with_name(output.name + ".partial")
    try:
        figure.savefig(partial, dpi=100, format=output.suffix[1:] or "png")
        partial.replace(output)
    except (OSError, ValueError) as error:
        if partial.is_file():
            partial.unlink()
        raise Refused(f"{output}: cannot write the image: {error}; choose a folder that is writable and an ending such as .png")
    print(output)
