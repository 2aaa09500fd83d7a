using System.Text.Json;
using CchcLive.Domain.Calendars;
using CchcLive.Domain.Organisation;
using CchcLive.Grains.Calendars;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Registry;

namespace CchcLive.Ingest.Http;

/// <summary>A calendar in use.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Version">The version in use.</param>
/// <param name="Units">How many units and areas it is the calendar of.</param>
/// <param name="Years">The years that have a table.</param>
/// <param name="Versions">All its versions, the newest first.</param>
public sealed record CalendarInUseAnswer(string Id, string Name, int Version, int Units, IReadOnlyList<CalendarYearAnswer> Years, IReadOnlyList<CalendarVersionAnswer> Versions);

/// <summary>A year of a calendar.</summary>
/// <param name="Year">The year.</param>
/// <param name="Status">Whether its table is confirmed or provisional (dự kiến).</param>
/// <param name="Source">The document that it follows.</param>
public sealed record CalendarYearAnswer(int Year, YearStatus Status, string Source);

/// <summary>A version of a calendar.</summary>
/// <param name="Version">Its number.</param>
/// <param name="InForceFrom">From when on it applies; null: since ever.</param>
/// <param name="Document">The document that it follows.</param>
/// <param name="By">Who entered it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Effect">What was listed when it was confirmed; null of a first version.</param>
public sealed record CalendarVersionAnswer(int Version, string? InForceFrom, string Document, string By, string Reason, CalendarTotals? Effect)
{
    internal static CalendarVersionAnswer Of(CalendarVersion version) => new(
        version.Calendar.Version, ApiTime.Text(version.Calendar.InForceFrom, version.Calendar.Zone), version.Entry.Document, version.Entry.By, version.Entry.Reason, version.Entry.Effect);
}

/// <summary>A version of a calendar with its content.</summary>
/// <param name="Version">What the registry says of it.</param>
/// <param name="Calendar">The calendar file.</param>
public sealed record CalendarFileAnswer(CalendarVersionAnswer Version, JsonElement Calendar);

/// <summary>What a version of a calendar would move, or has moved.</summary>
/// <param name="Id">The calendar's id.</param>
/// <param name="Version">The version.</param>
/// <param name="Replaces">The version in use before; null if the calendar is new.</param>
/// <param name="Applied">False: nothing has changed yet.</param>
/// <param name="Confirm">What the request that applies it must repeat; null once it is applied.</param>
/// <param name="Totals">How many open dossiers it moves.</param>
/// <param name="Dossiers">The open dossiers whose computed due date moves.</param>
public sealed record CalendarChangeAnswer(
    string Id, int Version, int? Replaces, bool Applied, string? Confirm, CalendarTotals Totals, IReadOnlyList<MovedDossierAnswer> Dossiers)
{
    internal static CalendarChangeAnswer Of(CalendarChange change, bool isApplied, OrgChart org)
    {
        var zone = change.Calendar.Zone;
        var today = change.Calendar.LocalDate(change.At);
        return new CalendarChangeAnswer(
            change.Calendar.Id, change.Calendar.Version, change.Calendar.Previous?.Version, isApplied, isApplied ? null : change.Confirmation, change.Totals,
            [.. change.Moves.Select(move => MovedDossierAnswer.Of(move, zone, move.Unit.Length == 0 ? "" : org.NameOf(move.Unit, today)))]);
    }
}

/// <summary>An open dossier whose computed due date moves.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Unit">The unit that handles it.</param>
/// <param name="UnitName">That unit's name.</param>
/// <param name="OldDueAt">The lawful due date by the calendar in use; null if it cannot be computed.</param>
/// <param name="NewDueAt">The lawful due date by the new one; null if it cannot be computed.</param>
public sealed record MovedDossierAnswer(string Code, string Unit, string UnitName, string? OldDueAt, string? NewDueAt)
{
    internal static MovedDossierAnswer Of(MovedDue move, TimeZoneInfo zone, string unitName) =>
        new(move.Code, move.Unit, unitName, ApiTime.Text(move.OldDue, zone), ApiTime.Text(move.NewDue, zone));
}
