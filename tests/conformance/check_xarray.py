"""Opens a results file as a user would, with xarray alone, and checks what it shows.

Run with -W error, so that any warning fails. Usage: check_xarray.py ENGINE COMPLETE.h5 INCOMPLETE.h5
"""
import sys
import warnings

with warnings.catch_warnings():  # what the libraries warn about while loading is not about our file
    warnings.simplefilter("ignore")
    try:
        import numpy
        import xarray
        import h5netcdf
        import netCDF4
    except ImportError as error:
        sys.exit(f"{error}: install Debian's python3-xarray, python3-h5netcdf and python3-netcdf4")

engine, complete, incomplete = sys.argv[1:]
engine = None if engine == "default" else engine  # None: xarray chooses, as for most users


def same(seen, expected, what):
    if seen != expected:
        sys.exit(f"{what}: {seen!r}, expected {expected!r}")


with xarray.open_dataset(complete, engine=engine) as data:
    same(dict(data.sizes), {"time": 4, "country": 3, "sector": 2, "tier": 2, "firm": 100}, "axes")
    same(sorted(data.data_vars), ["baseline_employment", "employment", "output", "stock_days"], "arrays")
    same(data.employment.dims, ("time", "country", "sector", "tier"), "axes of employment")
    same([str(day)[:10] for day in data.time.values],
         ["2020-01-01", "2020-01-02", "2020-01-03", "2020-01-04"], "dates")
    same(list(data.country.values), ["BGD", "CHN", "Côte"], "countries")
    same(list(data.sector.values), ["textiles", "électronique"], "sectors")
    same(list(data.tier.values), [0, 1], "tiers")

    same(data.employment.units, "persons", "units")
    same(data.employment.long_name, "employment", "long name")
    same(data.employment.description, "People in work.", "description")
    same(data.employment.cell_methods, "time: point country: sum sector: sum tier: sum", "cell methods")
    same(data.time.standard_name, "time", "standard name of time")

    same("Conventions" in data.attrs, False, "a claim of conventions")
    same((data.format, data.format_version), ("tierwave-results", "2.0"), "format")
    same((int(data.complete), int(data.days_written)), (1, 4), "completeness")
    same(data.title, "A sample, não real", "title")
    same(data.scenario_text, "[run]\nseed = 7\n", "scenario text")
    same((int(data.seed), float(data.thinning)), (7, 0.001), "numbers")
    same(data.attrs["empty"], "", "empty text")

    same(float(data.employment.sel(time="2020-01-03", country="CHN", sector="textiles", tier=0)), 250.0,
         "employment of one cell")
    world = data.employment.sum(["country", "sector", "tier"]).values
    same(list(world), [7800.0, 5850.0, 3900.0, 6825.0], "world employment")
    same(float(data.baseline_employment.sum()), 7800.0, "baseline")
    same(list(data.stock_days.sel(country="BGD").values), [10.0, 11.0, 12.0, 13.0], "stocks, as numbers")
    same([float(day) for day in data.output.sum("firm")], [118.75 + 2.5 * day for day in range(4)], "packed output")
    same(float(data.output.sel(firm=95, time="2020-01-02")), 12.0, "packed output of one firm")
    same(data.employment.encoding["dtype"], numpy.dtype("float64"), "stored type")

with xarray.open_dataset(complete, engine=engine, group="firms") as firms:
    same([str(day)[:10] for day in firms.time.values][-1], "2020-01-04", "last date of a group")
    same(list(firms.firm.values), [7, 9], "ids of firms")
    same(list(firms.country.values), ["BGD", "Côte"], "countries of firms")
    same(list(firms.output.sel(firm=7).values), [0.0, 1.0, 2.0, 3.0], "series of a firm")

with xarray.open_dataset(incomplete, engine=engine, group="firms") as firms:
    same(firms.sizes["time"], 2, "days of a group of the interrupted run")

with xarray.open_dataset(incomplete, engine=engine) as data:
    same((int(data.complete), int(data.days_written)), (0, 2), "completeness of the interrupted run")
    same(data.sizes["time"], 2, "days of the interrupted run: its axis ends with the last one written")
    same(bool(data.employment.notnull().all()), True, "days written have values")
    same(bool(data.output.notnull().all()), True, "days written have values in packed arrays too")
