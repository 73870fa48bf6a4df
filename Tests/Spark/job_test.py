"""Runs the sample's job on a cluster of two executors and holds its rows against one machine: undisturbed, and with an executor and a
filter killed while they work. Everything is started here, and nothing is left behind."""

import base64
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pyspark

ROOT = Path(__file__).resolve().parents[2]
DRAFTS = ROOT / "Samples/drafts"
MASTER = "local-cluster[2,1,1024]"
AS_OF = "2026-11-01"
RECORDS, PARTS, PARTITIONS = 120, 4, 8
PATIENCE = 300  # seconds, for one run of the job


def check(holds, what):
    if not holds:
        sys.exit(f"Tests/Spark: {what}")


def records():
    """Every way a record can be, good and bad, each with an id of its own."""
    chance = random.Random(7)
    files = sorted(path for path in DRAFTS.iterdir() if path.suffix in (".txt", ".docx"))
    for number in range(RECORDS):
        file = chance.choice(files)
        record = {"id": f"r{number}", "metadata": {"number": number, "名称": file.name, "big": 12345678901234567890}}
        kind = number % 6
        if kind in (0, 1):
            record["path"] = str(file)
        elif kind == 2:
            record["base64"] = base64.b64encode(file.read_bytes()).decode()
        elif kind in (3, 4):
            record["text"] = (DRAFTS / "ride-hailing.txt").read_text(encoding="utf-8") + f"\n第{number}条　受奖企业五年内不得迁出本市。\n"
        elif number % 4 == 1:
            record["path"] = f"/no/such/file/{number}"
        else:
            yield f'{{"id":"r{number}", broken'
            continue
        yield json.dumps(record, ensure_ascii=False)


def one_machine(program, lines):
    words = [program, "filter", "--as-of", AS_OF, "--language", "zh"]
    answer = subprocess.run(words, input="".join(line + "\n" for line in lines).encode(), stdout=subprocess.PIPE, check=True)
    return answer.stdout.decode().splitlines()


def same_as_lint(program, lines, answers):
    """The documents of records with a path are those of `lint`."""
    seen = set()
    for line, answer in zip(lines, answers):
        path = json.loads(line).get("path", "") if line.endswith("}") else ""
        if not path.startswith(str(DRAFTS)) or path in seen:
            continue
        seen.add(path)
        words = [program, "lint", path, "--no-config", "--format", "json", "--as-of", AS_OF, "--language", "zh", "--fail-on", "never"]
        report = json.loads(subprocess.run(words, stdout=subprocess.PIPE, check=True).stdout)
        check(report["documents"] == [json.loads(answer)["document"]], f"lint and filter differ on {path}")


def processes():
    """Process id → (parent, command line)."""
    table = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                status = (entry / "stat").read_text().rsplit(")", 1)[1].split()
                table[int(entry.name)] = (int(status[1]), (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace"))
            except (OSError, IndexError):
                pass  # gone meanwhile
    return table


def below(ancestor, word):
    """The processes that descend from one and have a word in their command lines."""
    table = processes()

    def descends(process):
        while process in table:
            process = table[process][0]
            if process == ancestor:
                return True
        return False

    return [process for process, (_, command) in table.items() if word in command and descends(process)]


def slowed(folder, program):
    """The program behind a feed of one record after the other, so that it is killed at work, however fast the machine."""
    slow = Path(folder) / "slow/fcrlint"
    slow.parent.mkdir()
    slow.write_text(f"""#!/bin/sh
while IFS= read -r record; do printf '%s\\n' "$record"; sleep 0.05; done | '{program}' "$@"
""")
    slow.chmod(0o755)
    return str(slow)


def tasks_done(output):
    """How many tasks have written their part. The job moves its folders while they are looked through."""
    return sum(name.startswith("task_") for _, folders, _ in os.walk(f"{output}/_temporary") for name in folders)


def kill_midway(job, output):
    """Once some tasks are done and others run: a filter, then the executor that runs another."""
    for killed, word in enumerate(("fcrlint filter", "CoarseGrainedExecutorBackend")):
        deadline = time.monotonic() + PATIENCE
        while True:
            check(job.is_alive() and time.monotonic() < deadline, f"the job was over before a {word} could be killed")
            done = tasks_done(output)
            candidates = below(os.getpid(), word)
            if killed:
                candidates = [process for process in candidates if below(process, "fcrlint filter")]
            if done > killed and candidates:
                os.kill(candidates[0], signal.SIGKILL)
                break
            time.sleep(0.02)


def spark_home(folder):
    """Spark's own folder by links: a local cluster writes its work beside its jars."""
    home = Path(folder) / "spark"
    home.mkdir()
    for entry in Path(pyspark.__file__).parent.iterdir():
        if entry.name != "work":
            (home / entry.name).symlink_to(entry)
    return str(home)


def start_cluster(folder):
    """A session whose log goes to a file."""
    os.environ.update(
        SPARK_HOME=spark_home(folder), SPARK_LOCAL_IP="127.0.0.1", SPARK_LOCAL_DIRS=f"{folder}/local", PYSPARK_PYTHON=sys.executable)
    errors = os.dup(2)
    log = os.open(f"{folder}/log", os.O_WRONLY | os.O_CREAT)
    os.dup2(log, 2)
    try:
        from pyspark.sql import SparkSession

        settings = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.sql.shuffle.partitions": "4"}
        return SparkSession.builder.master(MASTER).config(map=settings).getOrCreate()
    finally:
        os.dup2(errors, 2)


def run_job(spark, folder, name, program, disturb):
    """The rows that the job writes."""
    sys.path.insert(0, str(ROOT / "Samples/spark"))
    import review

    output = f"{folder}/{name}"
    words = [f"{folder}/input", output, "--fcrlint", program, "--as-of", AS_OF, "--partitions", str(PARTITIONS)]
    faults = []

    def work():
        try:
            review.review(spark, review.options(words))
        except Exception as fault:
            faults.append(fault)

    job = threading.Thread(target=work, daemon=True)
    job.start()
    if disturb:
        kill_midway(job, output)
    job.join(PATIENCE)
    check(not job.is_alive() and not faults, f"the job failed: {faults}")
    return [row.asDict(recursive=True) for row in spark.read.parquet(output).collect()]


def hold(found, answers, what):
    check(sorted(row["answer"] for row in found) == sorted(answers), f"{what}: the answers are not those of one machine")
    for row in found:
        answer = json.loads(row["answer"])
        document = answer["document"] or {}
        check(row["id"] == answer["id"] and row["status"] == document.get("status"), f"{what}: a row differs from its answer")
        ids = [(finding["id"], finding["rule"], finding["text"]) for finding in row["findings"] or []]
        wanted = [(finding["id"], finding["rule"], finding["text"]) for finding in document.get("findings", [])]
        check(ids == wanted, f"{what}: the findings of {row['id']} differ from its answer")


def main():
    program = os.path.abspath(sys.argv[1])
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="fcrlint-spark-", ignore_cleanup_errors=True) as folder:
        lines = list(records())
        os.mkdir(f"{folder}/input")
        for part in range(PARTS):
            text = "".join(line + "\n" for line in lines[part::PARTS])
            Path(f"{folder}/input/part-{part}.jsonl").write_text(text, encoding="utf-8")
        answers = one_machine(program, lines)
        check(len(answers) == RECORDS, f"{len(answers)} answers to {RECORDS} records")
        findings = sum(len((json.loads(answer)["document"] or {}).get("findings", [])) for answer in answers)
        check(findings > RECORDS and any('"document":null' in answer for answer in answers), "the records show nothing")
        same_as_lint(program, lines, answers)
        spark = start_cluster(folder)
        hold(run_job(spark, folder, "calm", program, disturb=False), answers, "undisturbed")
        hold(run_job(spark, folder, "disturbed", slowed(folder, program), disturb=True), answers, "with an executor and a filter killed")
        spark.stop()
        log = Path(f"{folder}/log").read_text(errors="replace")
        check("Lost executor" in log, "no executor was lost")
        check("Pipe function" in log, "no filter was lost")
    print(
        f"Tests/Spark: {RECORDS} records, {findings} findings, on {MASTER} as on one machine, undisturbed and with an executor and a filter "
        f"killed ({time.monotonic() - started:.0f} s)")


if __name__ == "__main__":
    main()
