using CchcLive.Dashboard.Dossiers;
using CchcLive.Dashboard.Moments;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Dossiers;
using CchcLive.Ingest.Explaining;
using Microsoft.AspNetCore.Antiforgery;

namespace CchcLive.Dashboard.Late.Acts;

/// <summary>A late dossier, what was done about it, and what its reader may do.</summary>
public sealed record ActsView
{
    /// <summary>The dossier.</summary>
    public required LateLineView Line { get; init; }

    /// <summary>Explanations, apologies, verdicts and reminders, the newest first.</summary>
    public required IReadOnlyList<ActLine> History { get; init; }

    /// <summary>The causes that may be given: codes and names.</summary>
    public required IReadOnlyList<(string Code, string Name)> Causes { get; init; }

    /// <summary>Why the dossier cannot be explained; null if it can.</summary>
    public required string? NoExplanation { get; init; }

    /// <summary>Why nobody can apologise for it; null if one can.</summary>
    public required string? NoApology { get; init; }

    /// <summary>The reader may explain and apologise.</summary>
    public required bool MayExplain { get; init; }

    /// <summary>The reader may decide.</summary>
    public required bool MayReview { get; init; }

    /// <summary>Proves that a form came from this page; null where the page tells of the past.</summary>
    public required AntiforgeryTokenSet? Token { get; init; }

    /// <summary>What was typed and not taken; empty for none.</summary>
    public required TypedForm Typed { get; init; }

    /// <summary>What has just been done, in words; null for nothing.</summary>
    public required string? Done { get; init; }

    /// <summary>An apology to begin with.</summary>
    public required string ApologyTemplate { get; init; }

    /// <summary>The moment that the page tells of.</summary>
    public required PageMoment Moment { get; init; }

    /// <summary>Writes times in the zone of the unit that handles it.</summary>
    public required Times Times { get; init; }

    /// <summary>It has ended: an apology can only be written down that was sent before.</summary>
    public bool HasEnded => Line.Line.End != EndKind.None;
}

/// <summary>One thing that was done about a dossier.</summary>
/// <param name="Event">What.</param>
/// <param name="Cause">The cause that it names; null for none.</param>
/// <param name="Texts">Its words, for those who may read them: what they are and what they say.</param>
/// <param name="Detail">The verdict or the next date, in words; null for neither.</param>
/// <param name="By">Who did it; null if nobody says or the reader may not know.</param>
public sealed record ActLine(EventView Event, string? Cause, IReadOnlyList<(string Meaning, string Text)> Texts, string? Detail, string? By);

/// <summary>A form that was sent and not taken: nothing typed is lost.</summary>
/// <param name="Act">Which one: explanation, apology or verdict; empty for none.</param>
/// <param name="Values">Its fields.</param>
/// <param name="Faults">What is wrong.</param>
public sealed record TypedForm(string Act, IReadOnlyDictionary<string, string> Values, IReadOnlyList<ExplainingFault> Faults)
{
    /// <summary>Nothing was sent.</summary>
    public static TypedForm None { get; } = new("", new Dictionary<string, string>(StringComparer.Ordinal), []);

    /// <summary>What was typed into a field of a form; what to begin with if that form was not sent.</summary>
    public string Value(string act, string field, string begin = "") => act == Act ? Values.GetValueOrDefault(field) ?? "" : begin;

    /// <summary>What is wrong with a field of a form; null for nothing.</summary>
    public string? Fault(string act, string? field) => act == Act ? string.Join(' ', Faults.Where(fault => fault.Field == field).Select(fault => fault.Message)) is { Length: > 0 } message ? message : null : null;
}
