using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Organisation.Changes;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Access;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;

namespace CchcLive.Grains.Organisation;

/// <summary>Changes the organisation as a calendar is changed: says what an act moves, asks for a confirmation, journals it, tells the audit, moves.</summary>
public sealed class OrgChanges(OrgRegistry registry, BoardQueries boards, AuditLog audit, TimeProvider time)
{
    /// <summary>What an act would do if it were done now. Nothing changes.</summary>
    /// <param name="act">The act, about which <see cref="OrgAct.Faults"/> has nothing to say.</param>
    /// <exception cref="FormatException">The chart would contradict itself.</exception>
    public async Task<OrgForecast> ForetellAsync(OrgAct act)
    {
        var (position, before) = (registry.Position, registry.Current);
        var after = registry.With(act.Over(before.Org, ""));
        var today = registry.CalendarOf(act.UnitId).LocalDate(time.GetUtcNow().UtcTicks);
        var on = act.From > today ? act.From : today;
        var difference = OrgDifference.Of(before, after, on);
        var open = await OpenAsync(act, before, difference);
        return new OrgForecast(
            on, act.From < today, difference.Areas,
            [.. difference.Units.Select(unit => open.GetValueOrDefault(unit.Unit) is { } row ? new UnitForecast(unit, row[(int)Measure.Open], row[(int)Measure.OpenLate]) : new UnitForecast(unit, 0, 0))],
            Confirmation(act, before, position));
    }

    /// <summary>Does an act that was foretold.</summary>
    /// <param name="act">The act.</param>
    /// <param name="document">The document by which it is done.</param>
    /// <param name="reason">Why.</param>
    /// <param name="confirmation">The <see cref="OrgForecast.Confirmation"/> of what was looked at.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>False, and nothing has changed, if it confirms another act or another state of the registry.</returns>
    /// <exception cref="FormatException">The chart would contradict itself.</exception>
    /// <exception cref="Journal.JournalException">It may not have been written.</exception>
    public async Task<bool> ConfirmAsync(OrgAct act, string document, string reason, string confirmation, Doer by, CancellationToken cancellation = default)
    {
        var (position, before) = (registry.Position, registry.Current);
        if (act.Faults(before.Org).Any() || confirmation != Confirmation(act, before, position)) return false;
        var decision = new OrgDecision(act.Verb, act.UnitId, document, by.Actor, reason, act.From == DateOnly.MinValue ? null : act.From);
        if (!await registry.EnterAsync(new OrgEntry(act.Over(before.Org, document), decision), position, cancellation)) return false;
        await audit.WriteAsync(
            new AuditEntry(by.Actor, AuditActions.OrgChanged, act.UnitId, string.Create(CultureInfo.InvariantCulture, $"{act.Verb} {decision.From:yyyy-MM-dd}; {document}; {reason}"), by.Address), cancellation);
        await boards.RefreshAsync();
        return true;
    }

    /// <summary>The open dossiers of the units that an act concerns: those under its unit, and those of a unit that becomes an area.</summary>
    private async Task<Dictionary<string, long[]>> OpenAsync(OrgAct act, ReferenceData before, OrgDifference difference)
    {
        string[] asked = [.. difference.Units.Where(unit => unit.Fate == UnitFate.BecomesArea).Select(unit => unit.Unit).Append(act.UnitId).Where(id => before.Org.Find(id) is not null).Distinct(StringComparer.Ordinal)];
        var answers = await Task.WhenAll(asked.Select(id => boards.CountAsync(new BoardQuery(id, null, null, null, ReferenceData.DefaultRule, UnitRole.Handling, Dimension.Unit))));
        return answers.SelectMany(answer => answer.Rows).DistinctBy(row => row.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    private static string Confirmation(OrgAct act, ReferenceData before, string position) =>
        Convert.ToHexStringLower(SHA256.HashData([.. act.Over(before.Org, "").ToJson(), .. Encoding.ASCII.GetBytes(position)]))[..16];
}
