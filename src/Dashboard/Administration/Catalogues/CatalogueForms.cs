using CchcLive.Domain.Catalogues;
using static CchcLive.Dashboard.Administration.Catalogues.CatalogueFieldKind;

namespace CchcLive.Dashboard.Administration.Catalogues;

/// <summary>Which fields the items of each catalogue have, the first being what an item says something about.</summary>
internal static class CatalogueForms
{
    /// <summary>The fields of a catalogue, besides the days on which an item holds.</summary>
    public static IReadOnlyList<CatalogueField> Of(CatalogueKind kind) => kind switch
    {
        CatalogueKind.Causes =>
        [
            new("code", IsListed: true) { IsRequired = true }, new("name", IsListed: true) { IsRequired = true }, new("nameEn"), new("note", Long),
        ],
        CatalogueKind.GenericPhrases =>
        [
            new("id", IsListed: true) { IsRequired = true }, new("minimumLength", Number, IsListed: true) { IsRequired = true }, new("texts", Lines, IsListed: true) { KeepsBlank = true }, new("note", Long),
        ],
        CatalogueKind.SensitiveProcedures => [new("code", IsListed: true) { IsRequired = true }, new("basis", Long, IsListed: true) { IsRequired = true }],
        CatalogueKind.Targets =>
        [
            new("id", IsListed: true) { IsRequired = true }, new("indicator", IsListed: true) { IsRequired = true },
            new("operator", Choice, IsListed: true) { Allowed = ["ge", "gt", "le", "lt", "eq"], IsRequired = true }, new("value", Number, IsListed: true) { IsRequired = true },
            new("document", Long, IsListed: true) { IsRequired = true }, new("place", Unit, IsListed: true), new("level"), new("field"),
            new("period", Choice) { Allowed = ["month", "quarter", "halfYear", "year"] }, new("reading", Choice) { Allowed = ["points", "relative"] }, new("readingBy"), new("note", Long),
        ],
        CatalogueKind.Officers =>
        [
            new("id", IsListed: true) { IsRequired = true }, new("name", IsListed: true) { IsRequired = true }, new("position", IsListed: true) { IsRequired = true },
            new("unit", Unit, IsListed: true) { IsRequired = true },
        ],
        CatalogueKind.PublicationRules =>
        [
            new("area", Area, IsListed: true) { IsRequired = true }, new("periodKind", Choice, IsListed: true) { Allowed = ["reporting", "calendar"], IsRequired = true },
            new("draftRule.on", Choice, IsListed: true) { Allowed = ["lastWeek", "afterPeriod", "dayOfMonth"], IsRequired = true }, new("draftRule.day", Number),
            new("maskCodes", Tick, IsListed: true), new("minimumCell", Number, IsListed: true) { IsRequired = true }, new("retentionMonths", Number) { IsRequired = true },
            new("individuals.legalBasis", Long) { IsRequiredInGroup = true }, new("individuals.decision") { IsRequiredInGroup = true },
            new("individuals.noticeOn", Day) { IsRequiredInGroup = true }, new("individuals.replyDays", Number) { IsRequiredInGroup = true }, new("individuals.from", Day), new("individuals.until", Day),
            new("letterhead.parent") { KeepsBlank = true }, new("letterhead.issuer") { KeepsBlank = true }, new("letterhead.place") { KeepsBlank = true },
            new("letterhead.signatoryTitle") { KeepsBlank = true }, new("letterhead.numberSuffix") { KeepsBlank = true }, new("letterhead.recipients", Lines) { KeepsBlank = true }, new("note", Long),
        ],
        CatalogueKind.AlertRules =>
        [
            new("id", IsListed: true) { IsRequired = true }, new("name", IsListed: true) { IsRequired = true }, new("nameEn"),
            new("measure", Choice, IsListed: true)
            {
                Allowed = ["openLate", "newlyLate", "dueToday", "dueTomorrow", "riskUnacted", "apologyDueToday", "unexplained", "noApology", "onTimeMonth", "silent"], IsRequired = true,
            },
            new("on", Number, IsListed: true) { IsRequired = true }, new("off", Number, IsListed: true) { IsRequired = true }, new("place", Unit, IsListed: true), new("level"),
            new("minimumCount", Number), new("forMinutes", Number) { IsRequired = true }, new("severity", Choice, IsListed: true) { Allowed = ["notice", "warning", "critical"], IsRequired = true },
            new("channels", Lines, IsListed: true) { KeepsBlank = true }, new("quietOutsideHours", Tick), new("grouping", Choice) { Allowed = ["area", "place"], IsRequired = true },
            new("repeatMinutes", Number) { IsRequired = true }, new("note", Long),
        ],
        CatalogueKind.Figures =>
        [
            new("id", IsListed: true) { IsRequired = true }, new("indicator", IsListed: true) { IsRequired = true }, new("place", Unit, IsListed: true) { IsRequired = true },
            new("from", Day, IsListed: true) { IsRequired = true }, new("until", Day, IsListed: true) { IsRequired = true },
            new("numerator", Number, IsListed: true), new("denominator", Number, IsListed: true), new("value", Number, IsListed: true), new("document", Long, IsListed: true) { IsRequired = true },
            new("note", Long),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What stands in the form for a new item.</summary>
    public static ICatalogueItem? Template(CatalogueKind kind) => kind switch
    {
        CatalogueKind.PublicationRules => new PublicationRule { Area = "" },
        CatalogueKind.AlertRules => new AlertRule { Id = "", Name = "", Measure = AlertMeasure.OpenLate, On = 0, Off = 0, Severity = AlertSeverity.Warning },
        _ => null,
    };

    /// <summary>True if the items hold from some day on and may change from another; else a change takes the place of what was. A figure's days are its period.</summary>
    public static bool HasDays(CatalogueKind kind) => kind is not (CatalogueKind.GenericPhrases or CatalogueKind.Figures);
}
