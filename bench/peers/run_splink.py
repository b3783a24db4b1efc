"""Splink (Fellegi and Sunter in DuckDB) on the lists that `npm run bench -- matching` writes out.

    python3 bench/peers/run_splink.py FOLDER

FOLDER holds held.csv, sought.csv (unique_id, surname, given, father, born, birth_year, sex, rank, unit,
number, captured_on; empty is not stated) and truth.csv (held, sought). Needs splink 5 and duckdb. Prints
one line of JSON: F1 at its best threshold with one partner a person, at even odds, recall where 999 of
1,000 are right, seconds, peak memory. Names come folded or transliterated, whichever the folder has.
"""

import csv
import json
import resource
import sys
import time
from pathlib import Path

import duckdb
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on


def settings():
    with_frequencies = {"term_frequency_adjustments": True}
    return SettingsCreator(
        link_type="link_only",
        unique_id_column_name="unique_id",
        comparisons=[
            cl.JaroWinklerAtThresholds("surname", [0.93, 0.85]).configure(**with_frequencies),
            cl.JaroWinklerAtThresholds("given", [0.93, 0.85]).configure(**with_frequencies),
            cl.JaroWinklerAtThresholds("father", [0.93, 0.85]).configure(**with_frequencies),
            cl.LevenshteinAtThresholds("born", [1, 2]),
            cl.LevenshteinAtThresholds("number", [1]),
            cl.ExactMatch("unit").configure(**with_frequencies),
            cl.LevenshteinAtThresholds("captured_on", [1, 2]),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("surname", "given"),
            block_on("born"),
            block_on("number"),
            block_on("given", "father", "birth_year"),
            block_on("surname", "birth_year"),
            block_on("surname", "father"),
            block_on("unit", "given", "father"),
        ],
        retain_matching_columns=False,
        retain_intermediate_calculation_columns=False,
    )


def predicted(folder):
    connection = duckdb.connect()
    connection.execute("set threads = 1")
    api = DuckDBAPI(connection)
    tables = []
    for name in ("held", "sought"):
        frame = connection.execute(
            "select * from read_csv(?, header = true, all_varchar = true, nullstr = '')",
            [str(folder / f"{name}.csv")],
        ).df()
        tables.append(api.register(frame, dataset_display_name=name))
    linker = Linker(tables, settings(), log_level="ERROR")
    train = linker.training
    train.estimate_probability_two_random_records_match(
        [block_on("surname", "given", "born"), block_on("number")], recall=0.5
    )
    train.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for rule in (block_on("born"), block_on("surname", "given")):
        train.estimate_parameters_using_expectation_maximisation(rule)
    frame = linker.inference.predict(threshold_match_probability=0.01).as_pandas_dataframe()
    left, right = ("l", "r")
    if len(frame) and not str(frame["unique_id_l"].iloc[0]).startswith("h"):
        left, right = right, left
    rows = zip(
        frame[f"unique_id_{left}"], frame[f"unique_id_{right}"], frame["match_probability"], frame["match_weight"]
    )
    return sorted(rows, key=lambda row: (-row[3], row[0], row[1]))


def one_partner_each(rows):
    taken = set()
    for held, sought, probability, weight in rows:
        if held in taken or sought in taken:
            continue
        taken |= {held, sought}
        yield held, sought, probability, weight


def main(folder):
    began = time.perf_counter()
    rows = list(one_partner_each(predicted(folder)))
    seconds = time.perf_counter() - began
    with open(folder / "truth.csv", encoding="utf-8") as file:
        truth = {(row["held"], row["sought"]) for row in csv.DictReader(file)}
    right = best = strict = even = 0
    for i, (held, sought, probability, _) in enumerate(rows, 1):
        right += (held, sought) in truth
        f1 = 2 * right / (i + len(truth))
        best = max(best, f1)
        if right / i >= 0.999:
            strict = max(strict, right / len(truth))
        if probability >= 0.5:
            even = f1
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        json.dumps(
            {
                "splink": __import__("splink").__version__,
                "duckdb": duckdb.__version__,
                "bestF1": round(best, 4),
                "f1AtEvenOdds": round(even, 4),
                "recallAtPrecision999": round(strict, 4),
                "seconds": round(seconds, 2),
                "peakMb": peak,
            }
        )
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
