using System.Security.Cryptography;
using System.Text;
using CchcLive.Domain.Calendars;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Calendars;

/// <summary>Changes a calendar as D§6.4 wants it: lists the open dossiers whose computed due date moves, asks for a confirmation, logs, moves.</summary>
public sealed class CalendarChanges(IGrainFactory grains, OrgRegistry registry, GrainSettings settings, BoardQueries boards, TimeProvider time, ILogger<CalendarChanges> log)
{
    /// <summary>What a version would do if it were entered now. Nothing changes.</summary>
    /// <exception cref="FormatException">The file contradicts itself, or is no later version; the message names the fields.</exception>
    public async Task<CalendarChange> ForetellAsync(CalendarDefinition next)
    {
        var (position, file) = (registry.Position, CalendarFile.Write(next));
        var proposed = registry.Proposed(next);
        registry.With(proposed); // too many calendars are refused before anything is listed
        var parts = await Task.WhenAll(Enumerable.Range(0, settings.Shards).Select(shard => grains.Shard(shard).Foretell(new CalendarProposal(file))));
        MovedDue[] moves = [.. parts.SelectMany(part => part.Moves).OrderBy(move => move.Unit, StringComparer.Ordinal).ThenBy(move => move.Code, StringComparer.Ordinal)];
        return new CalendarChange(proposed, time.GetUtcNow().UtcTicks, Confirmation(file, position), moves, Totals(moves, parts.SelectMany(part => part.Shifts)));
    }

    /// <summary>Enters a version that was foretold.</summary>
    /// <param name="next">The file.</param>
    /// <param name="note">Who enters it, why, by which document.</param>
    /// <param name="confirmation">The <see cref="CalendarChange.Confirmation"/> of the list that was looked at.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>What it moved, listed at that moment; null, and nothing has changed, if it confirms another file or another state of the registry.</returns>
    /// <exception cref="FormatException">The file contradicts itself, or is no later version; the message names the fields.</exception>
    public async Task<CalendarChange?> ConfirmAsync(CalendarDefinition next, CalendarNote note, string confirmation, CancellationToken cancellation = default)
    {
        var position = registry.Position;
        var change = await ForetellAsync(next);
        if (change.Confirmation != confirmation || confirmation != Confirmation(CalendarFile.Write(next), position)) return null;
        if (await registry.AddCalendarAsync(next, note, change.Totals, position, cancellation) is null) return null;
        log.LogInformation(
            "Calendar {Calendar} version {Version} entered by {By} ({Document}: {Reason}): {Moved} due dates move, {TurnLate} dossiers turn late, {CeaseLate} cease to be late.",
            next.Id, next.Version, note.By, note.Document, note.Reason, change.Totals.Moved, change.Totals.TurnLate, change.Totals.CeaseLate);
        await boards.RefreshAsync();
        return change;
    }

    private static string Confirmation(byte[] file, string position) => Convert.ToHexStringLower(SHA256.HashData([.. file, .. Encoding.ASCII.GetBytes(position)]))[..16];

    private static CalendarTotals Totals(MovedDue[] moves, IEnumerable<ShiftedUnit> shifts)
    {
        var moved = moves.CountBy(move => move.Unit, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var shifted = shifts.ToLookup(shift => shift.Unit, StringComparer.Ordinal);
        UnitTotals[] units =
        [
            .. moved.Keys.Union(shifted.Select(unit => unit.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(unit => new UnitTotals(unit, moved.GetValueOrDefault(unit), shifted[unit].Sum(shift => shift.TurnLate), shifted[unit].Sum(shift => shift.CeaseLate))),
        ];
        return new CalendarTotals(moves.Length, units.Sum(unit => unit.TurnLate), units.Sum(unit => unit.CeaseLate), units);
    }
}
