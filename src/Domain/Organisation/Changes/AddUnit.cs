namespace CchcLive.Domain.Organisation.Changes;

/// <summary>A unit begins.</summary>
/// <param name="UnitId">Its id: never used before.</param>
/// <param name="From">Its first day; <see cref="DateOnly.MinValue"/> if it always was.</param>
/// <param name="Kind">What sort of unit.</param>
/// <param name="Name">Its name.</param>
/// <param name="Short">Its name where space is short, or null.</param>
/// <param name="Parent">To which unit it belongs; null for none.</param>
public sealed record AddUnit(string UnitId, DateOnly From, string Kind, string Name, string? Short, string? Parent) : OrgAct(UnitId, From)
{
    /// <inheritdoc />
    public override string Verb => "add";

    /// <summary>Its last day; null if none is known.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Its code in a register; null for none.</summary>
    public (string System, string Code)? Code { get; init; }

    /// <summary>Its working calendar; null to have its parent's.</summary>
    public string? Calendar { get; init; }

    /// <summary>Its IANA zone; null to have its parent's.</summary>
    public string? Zone { get; init; }

    private Validity Days => new(From == DateOnly.MinValue ? null : From, Until);

    /// <inheritdoc />
    public override IEnumerable<OrgActFault> Faults(OrgChart org)
    {
        if (!UnitIds.IsValid(UnitId)) yield return Fault("id", OrgActRule.BadId, UnitId);
        else if (org.Find(UnitId) is { } known) yield return Fault("id", OrgActRule.IdTaken, known.NameOn(From).Text);
        if (string.IsNullOrWhiteSpace(Kind)) yield return Fault("kind", OrgActRule.Missing);
        if (string.IsNullOrWhiteSpace(Name)) yield return Fault("name", OrgActRule.Missing);
        if (Days.First > Days.Last) yield return Fault("to", OrgActRule.EndsBeforeItBegins);
        if (Parent is not null)
        {
            if (org.Find(Parent) is not { } parent) yield return Fault("parent", OrgActRule.UnknownUnit, Parent);
            else if (!parent.Exists.Covers(Days.First)) yield return Fault("parent", OrgActRule.ParentNotThen, parent.Exists.ToString());
        }

        if (Code is { } code && Holder(org, code) is { } holder) yield return Fault("code", OrgActRule.CodeTaken, holder);
    }

    private protected override IEnumerable<OrgUnit> Changed(OrgChart org, string document)
    {
        yield return new OrgUnit
        {
            Id = UnitId, Kind = Kind, Exists = Days, Names = [new UnitName(Name, Short, Validity.Always)], Zone = Zone, CalendarId = Calendar,
            Codes = Code is { } code ? [new UnitCode(code.System, code.Code, Days)] : [],
            Parents = Parent is null ? [] : [new ParentLink(Parent, Days with { To = Earlier(Until, org.Find(Parent)?.Exists.To) })],
        };
    }

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null ? b : b is null || a < b ? a : b;

    private string? Holder(OrgChart org, (string System, string Code) code) => org.Units.FirstOrDefault(unit =>
        unit.Codes.Any(held => held.System == code.System && held.Code == code.Code && held.Validity.Overlaps(Days)))?.Id;
}
