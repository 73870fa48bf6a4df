"""Lints a partitioned data set with fcrlint and writes the findings as Parquet.

INPUT is a folder of JSON Lines, each a record of `fcrlint filter`: {"id", "path" | "text" | "base64", "name", "metadata"}.
OUTPUT is a new folder of Parquet. Every record is one row, a record that cannot be read too.

    spark-submit review.py INPUT OUTPUT --as-of 2026-11-01
"""

import argparse
import shlex

from pyspark.sql import SparkSession
from pyspark.sql.functions import col, from_json, get_json_object

PROVISION = "struct<article int, item int, measures struct<article int, item int>>"
FINDING = (
    f"struct<id string, rule string, level string, score int, provision {PROVISION}, title string, message string, text string, "
    "clause string, location struct<part string, line int, `column` int>, legalBasis struct<status string>, "
    "exemption struct<ground int, term string, missing array<string>>, cure string>"
)
DOCUMENT = (
    "struct<path string, format string, title string, number string, issuer string, jurisdiction struct<code string, name string>, "
    f"date string, kind string, status string, characters int, problems array<struct<message string>>, findings array<{FINDING}>>"
)
ANSWER = f"id string, document {DOCUMENT}, error struct<message string, record string>, asOf string, ruleBase struct<version string, digest string>"


def options(words=None):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--fcrlint", default="fcrlint", help="the program on the executors (default: on their PATH)")
    parser.add_argument("--as-of", required=True, help="the day of review, the same on every machine")
    parser.add_argument("--rules", help="a rule folder or table on the executors, instead of the built-in rules")
    parser.add_argument("--language", default="zh", choices=["zh", "en"])
    parser.add_argument("--partitions", type=int, default=0, help="spread the records over this many (default: as they are stored)")
    return parser.parse_args(words)


def command(wanted):
    """One worker a process: Spark runs as many as it has cores. The day is fixed, so a task that runs again gives the same answer."""
    words = [wanted.fcrlint, "filter", "--jobs", "1", "--as-of", wanted.as_of, "--language", wanted.language]
    if wanted.rules:
        words += ["--rules", wanted.rules]
    return shlex.join(words)


def review(spark, wanted):
    records = spark.read.text(wanted.input, lineSep="\n")
    if wanted.partitions:
        records = records.repartition(wanted.partitions)
    # checkCode: where the process dies the task fails, and Spark runs it again.
    answers = records.rdd.map(lambda row: row.value).pipe(command(wanted), checkCode=True)
    rows = spark.createDataFrame(answers.map(lambda line: (line,)), "answer string")
    parsed = rows.withColumn("a", from_json("answer", ANSWER))
    parsed.select(
        "a.id", "a.document.path", "a.document.status", "a.document.title", "a.document.number", "a.document.issuer",
        col("a.document.jurisdiction.code").alias("region"), "a.document.date", "a.document.kind", "a.document.characters",
        "a.document.findings", "a.document.problems", "a.error", get_json_object("answer", "$.metadata").alias("metadata"),
        "a.asOf", col("a.ruleBase.digest").alias("ruleBase"), "answer",
    ).write.parquet(wanted.output)


if __name__ == "__main__":
    session = SparkSession.builder.appName("fcrlint").getOrCreate()
    review(session, options())
    session.stop()
