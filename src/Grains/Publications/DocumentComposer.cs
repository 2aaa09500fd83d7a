using CchcLive.Domain.Closes;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Frozen;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Publications;

/// <summary>
/// Makes the public document of a cut-off: puts what the shards said together, in an order that depends on nothing else, and leaves out what the public must not see. This is the only way from full codes
/// and every cause to what is published.
/// </summary>
internal sealed class DocumentComposer
{
    private const string NoData = "Không có dữ liệu trong kỳ";

    private readonly CutOff _cutOff;
    private readonly PublicationPlan _plan;
    private readonly Dictionary<string, int> _order;
    private readonly Dictionary<string, string> _names;
    private readonly FigureTable _figures;

    public DocumentComposer(CutOff cutOff)
    {
        (_cutOff, _plan) = (cutOff, cutOff.Plan);
        _order = _plan.Units.Select((unit, place) => (unit, place)).ToDictionary(pair => pair.unit, pair => pair.place, StringComparer.Ordinal);
        _names = _plan.Units.Append(_plan.Area).Distinct(StringComparer.Ordinal).ToDictionary(unit => unit, unit => _plan.Reference.Org.NameOf(unit, _plan.TreeDate), StringComparer.Ordinal);
        _figures = new FigureTable(cutOff.Parts.SelectMany(part => part.Units));
    }

    public PublicationDocument Compose(int version, string? reason)
    {
        var late = _cutOff.Parts.SelectMany(part => part.Late)
            .OrderBy(line => _order[line.Unit]).ThenBy(line => line.DueAt == 0 ? long.MaxValue : line.DueAt).ThenBy(line => line.Code, StringComparer.Ordinal).ToList();
        var causes = new CauseTable(late, _plan);
        var persons = _plan.Individuals is { } right ? new PersonTable(_cutOff.Parts.SelectMany(part => part.Steps), _plan, _names, right) : null;
        return new PublicationDocument
        {
            Area = _plan.Area,
            AreaName = _names[_plan.Area],
            Version = version,
            Reason = reason,
            Period = _plan.Period,
            JudgedAt = TimeZoneInfo.ConvertTime(new DateTimeOffset(_plan.At, TimeSpan.Zero), _plan.Calendar.Zone),
            TreeDate = _plan.TreeDate,
            Simulated = _cutOff.IsSimulated,
            Basis = Basis(),
            Totals = [.. _figures.Of(_plan.Units).Select(row => UnitLine(_plan.Area, row))],
            Units = [.. _plan.Units.SelectMany(unit => _figures.Of([unit]).Select(row => UnitLine(unit, row)))],
            FigureTotals = [.. _figures.Of(_plan.Units).Select(row => FigureLine(_plan.Area, row))],
            Figures = [.. _plan.Units.SelectMany(unit => _figures.Of([unit]).Select(row => FigureLine(unit, row)))],
            Dossiers = [.. late.Select(line => Dossier(line, causes))],
            Supplements = [.. Supplements()],
            Individuals = persons?.Lines,
            IndividualsBasis = persons?.Basis,
            Causes = [.. causes.Lines(_names, FieldWords.Of)],
        };
    }

    private string Code(string code) => _plan.Rule.MaskCodes ? CodeMask.Of(code) : code;

    private PublicationBasis Basis() => new()
    {
        CutOffAt = _plan.CutOffAt,
        Positions = [.. _cutOff.Parts.Select(part => part.LastSeq)],
        RuleId = _plan.Counting.Id,
        RuleVersion = _plan.Counting.Version,
        RuleName = _plan.Counting.Name,
        Calendars = CalendarInForce.Of(_plan.Units.Append(_plan.Area), _plan.Reference),
        OrgPosition = _plan.Reference.Position,
        CataloguePosition = _plan.Catalogues.Version,
    };

    private UnitLine UnitLine(string unit, FigureRow row)
    {
        var rate = OnTimeRate.From(row.Figures, _plan.Counting);
        return new UnitLine
        {
            UnitId = unit,
            UnitName = _names[unit],
            FieldCode = row.Field,
            FieldName = row.Field is null ? null : FieldWords.Of(row.Field),
            ToHandle = row[Measure.ToHandle],
            Processed = row[Measure.Processed],
            LateEnded = row[Measure.ProcessedLate],
            LateOpen = row[Measure.OpenLate],
            OnTimeCount = rate.OnTime,
            OnTimeOf = rate.Of,
            Apologised = row.Apologised,
            Explained = row.Explained,
            Note = row.Field is null && row[Measure.ToHandle] == 0 ? NoData : null,
        };
    }

    private FigureLine FigureLine(string unit, FigureRow row) => new()
    {
        UnitId = unit,
        UnitName = _names[unit],
        FieldCode = row.Field,
        FieldName = row.Field is null ? null : FieldWords.Of(row.Field),
        ToHandle = row[Measure.ToHandle],
        ReceivedOnline = row[Measure.ReceivedOnline],
        ReceivedOther = row[Measure.ReceivedOther],
        CarriedIn = row[Measure.CarriedIn],
        Processed = row[Measure.Processed],
        ProcessedEarly = row[Measure.ProcessedEarly],
        ProcessedOnDay = row[Measure.ProcessedOnDay],
        ProcessedLate = row[Measure.ProcessedLate],
        ProcessedUnknown = row[Measure.ProcessedUnknown],
        Open = row[Measure.Open],
        OpenWithin = row[Measure.OpenWithin],
        OpenLate = row[Measure.OpenLate],
        OpenUnknown = row[Measure.OpenUnknown],
        Broken = Form06.Broken(row.Figures) is { Count: > 0 } broken ? string.Join("; ", broken) : null,
    };

    private LateDossier Dossier(CutOffLate line, CauseTable causes)
    {
        var cause = causes.Of(line);
        var procedure = _plan.Catalogues.IsSensitive(line.Procedure, _plan.CutOffOn) ? null : line.Procedure;
        return new LateDossier
        {
            Code = Code(line.Code),
            UnitId = line.Unit,
            UnitName = _names[line.Unit],
            FieldCode = line.Field,
            FieldName = FieldWords.Of(line.Field),
            ProcedureCode = procedure,
            ProcedureName = procedure,
            ReceivedOn = line.ReceivedOn,
            DueOn = line.DueOn,
            EndedOn = line.EndedOn,
            WorkingDaysLate = line.WorkingDaysLate,
            CalendarDaysLate = line.CalendarDaysLate,
            CauseCode = cause.IsWithheld ? null : cause.Code,
            CauseName = cause.IsWithheld ? null : cause.Name,
            CauseWithheld = cause.IsWithheld,
            NextDueOn = line.NextDueOn,
            NoticeBucket = line.NoticeBucket,
            Explained = line.Explained,
            Verdict = line.Verdict,
        };
    }

    private IEnumerable<SupplementLine> Supplements() =>
        from line in _cutOff.Parts.SelectMany(part => part.Waiting)
            .OrderBy(line => _order[line.Unit]).ThenBy(line => line.AskedOn).ThenBy(line => line.Code, StringComparer.Ordinal)
        select new SupplementLine
        {
            Code = Code(line.Code), UnitId = line.Unit, UnitName = _names[line.Unit], FieldCode = line.Field, FieldName = FieldWords.Of(line.Field), AskedOn = line.AskedOn, Deadline = line.Deadline,
        };
}
