"""What the lists and reports of three months must say, counted from the raw columns of a real file. It knows nothing of the program but the names that it prints.

    months.py boston|wabo FILE.csv.gz yyyy-MM …

Reporting months, the 15th to the 14th, and beside them the figures of the calendar month, and what came in by which channel in the reporting month; every day is a working day; day precision: late is what ended, or was open at the period's end, on a later day than the due date. Prints one JSON object by month.
"""
import csv, datetime, gzip, json, sys, zoneinfo


def boston(rows):
    """One row is one case; times are local and have no offset."""
    def local(text):
        if not text:
            return None
        month, day, year = int(text[0:2]), int(text[3:5]), int(text[6:10])
        hour = int(text[11:13]) % 12 + (12 if text[20:22] == "PM" else 0)
        return datetime.datetime(year, month, day, hour, int(text[14:16]), int(text[17:19]))

    online = {"Citizens Connect App", "Self Service", "Twitter"}
    for row in rows:
        yield {
            "code": row["CASE_ENQUIRY_ID"], "unit": "boston-" + row["Department"].lower().replace(" ", "-"), "field": row["REASON"], "procedure": row["TYPE"],
            "channel": "online" if row["Source"] in online else "other" if row["Source"] else "direct", "received": local(row["OPEN_DT"]), "due": local(row["TARGET_DT"]), "ended": local(row["CLOSED_DT"]) if row["CASE_STATUS"] == "Closed" else None,
        }


def wabo(rows):
    """An event log that repeats the case's own columns on every row; times have offsets."""
    zone = zoneinfo.ZoneInfo("Europe/Amsterdam")

    def local(text):
        return datetime.datetime.fromisoformat(text).astimezone(zone).replace(tzinfo=None) if text else None

    cases = {}
    for row in rows:
        cases.setdefault(row["case:concept:name"], row)
    for code, row in cases.items():
        yield {
            "code": code.upper(), "unit": "wabo-" + row["case:department"].lower().replace(" ", "-"), "field": "environmental-permit", "procedure": None,
            "channel": {"Internet": "online", "Desk": "direct", "": "direct", "Post": "post"}.get(row["case:channel"], "other"), "received": local(row["case:startdate"]), "due": local(row["case:deadline"]), "ended": local(row["case:enddate"]),
        }


def count(cases, first, last):
    """The figures by unit and field, and the late dossiers."""
    begin = datetime.datetime.combine(first, datetime.time())
    end = datetime.datetime.combine(last + datetime.timedelta(days=1), datetime.time())
    figures, late = {}, []
    for case in cases:
        received, due = case["received"], case["due"]
        if received >= end:
            continue
        ended = case["ended"] if case["ended"] is not None and case["ended"] < end else None
        if ended is not None and max(ended, received) < begin:
            continue
        names = ["toHandle", "carriedIn" if received < begin else "receivedOnline" if case["channel"] == "online" else "receivedOther", "processed" if ended else "open"]
        reached = ended.date() if ended else last
        if due is None:
            names.append("processedUnknown" if ended else "openUnknown")
        elif reached > due.date():
            names.append("processedLate" if ended else "openLate")
            days = (reached - due.date()).days
            late.append({
                "code": case["code"], "unitId": case["unit"], "fieldCode": case["field"], "procedureCode": case["procedure"], "receivedOn": received.date().isoformat(), "dueOn": due.date().isoformat(),
                "endedOn": ended.date().isoformat() if ended else None, "workingDaysLate": days, "calendarDaysLate": days,
            })
        elif ended:
            names.append("processedOnDay" if reached == due.date() else "processedEarly")
        else:
            names.append("openWithin")
        for key in ((case["unit"], case["field"]), (case["unit"], None), (None, case["field"]), (None, None)):
            row = figures.setdefault(key, {})
            for name in names:
                row[name] = row.get(name, 0) + 1
    return late, [{"unitId": unit, "fieldCode": field, **row} for (unit, field), row in figures.items()]


def channels(cases, first, last):
    """What came in, by unit, by field, and in all: by which channel."""
    table = {}
    for case in cases:
        if first <= case["received"].date() <= last:
            for key in ((case["unit"], None), (None, case["field"]), (None, None)):
                row = table.setdefault(key, {})
                for name in ("received", case["channel"]):
                    row[name] = row.get(name, 0) + 1
    return [{"unitId": unit, "fieldCode": field, **row} for (unit, field), row in table.items()]


def month(cases, year, number):
    """All of a month that is named after the one in which it ends."""
    begin = datetime.date(year, number, 1)
    first, last = (begin - datetime.timedelta(days=1)).replace(day=15), begin.replace(day=14)
    late, figures = count(cases, first, last)
    end = (begin + datetime.timedelta(days=31)).replace(day=1) - datetime.timedelta(days=1)
    return {"from": first.isoformat(), "to": last.isoformat(), "late": late, "figures": figures, "calendar": count(cases, begin, end)[1], "channels": channels(cases, first, last)}


kind, file, *months = sys.argv[1:]
with gzip.open(file, "rt", encoding="utf-8", newline="") as text:
    cases = list({"boston": boston, "wabo": wabo}[kind](csv.DictReader(text)))
json.dump({name: month(cases, *map(int, name.split("-"))) for name in months}, sys.stdout)
