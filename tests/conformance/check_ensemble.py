"""Opens the results file of an ensemble as a user would, with xarray alone. Run with -W error.

Usage: check_ensemble.py ENSEMBLE.h5
"""
import sys
import warnings

with warnings.catch_warnings():  # what the libraries warn about while loading is not about our file
    warnings.simplefilter("ignore")
    import numpy
    import xarray
    import h5netcdf


def same(seen, expected, what):
    if seen != expected:
        sys.exit(f"{what}: {seen!r}, expected {expected!r}")


def near(seen, expected, tolerance, what):
    if not numpy.allclose(seen, expected, rtol=tolerance, atol=0):
        sys.exit(f"{what}: {seen}, expected {expected}")


with xarray.open_dataset(sys.argv[1], engine="h5netcdf") as data:
    same(dict(data.sizes), {"replicate": 8, "quantile": 5, "time": 5, "country": 1, "sector": 3, "tier": 3, "sex": 3,
                            "contract": 5, "size_class": 4, "transfer": 17}, "axes")
    same(list(data.replicate.values), list(range(8)), "replicates")
    same(list(data["quantile"].values), [0.05, 0.25, 0.5, 0.75, 0.95], "quantiles")
    same(data.hours.dims, ("time", "replicate"), "axes of hours")
    same(data.hours_by_sector_quantile.dims, ("time", "quantile", "sector"), "axes of a band")
    # numpy's own quantiles, and shares lost counted anew.
    near(data.hours_quantile, data.hours.quantile(data["quantile"].values, "replicate").T, 1e-14, "quantiles of hours")
    near(data.hours_mean, data.hours.mean("replicate"), 1e-14, "mean of hours")
    near(data.hours_by_sector_mean.sum("sector"), data.hours_mean, 1e-6, "sectors and the world")
    near(data.hours_lost, 1 - data.hours.mean("time") / data.baseline_hours, 1e-12, "hours lost")
    near(data.total_hours, data.hours.sum("time"), 1e-12, "total of hours")
    near(data.total_output_by_tier.sum("tier"), data.total_output, 1e-12, "tiers and the world")
    near(data.worst_day, (data.hours.argmin("time")), 0, "worst day")
    same((int(data.complete), int(data.replicates)), (1, 8), "attributes")
