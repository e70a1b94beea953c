"""What the chart scripts share: opening a results file, refusals, colours, writing the image."""
import difflib

import xarray

# Okabe and Ito's colours, told apart with every kind of colour vision; the world is black.
COLOURS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#7A5C00", "#666666"]


class Refused(Exception):
    """A mistake of the user: exit code 3, a message and no chart."""


def open_results(path):
    if not path.is_file():
        raise Refused(f"{path}: cannot read the results: {'it is a folder' if path.is_dir() else 'it does not exist'}; "
                      "check the path")
    try:
        data = xarray.open_dataset(path, engine="h5netcdf", decode_timedelta=False)
    except Exception as error:
        raise Refused(f"{path}: cannot read it as HDF5: {error}; name a results file written by tierwave run")
    if data.attrs.get("format") != "tierwave-results":
        raise Refused(f"{path}: it is not a Tierwave results file; name one written by tierwave run")
    return data


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
