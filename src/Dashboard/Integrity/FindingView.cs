using CchcLive.Dashboard.Text;
using CchcLive.Domain.Events;
using CchcLive.Domain.Integrity;
using CchcLive.Grains.Messages;

namespace CchcLive.Dashboard.Integrity;

/// <summary>A suspicious change, as it is written down.</summary>
/// <param name="line">The finding.</param>
/// <param name="unit">The name of its unit.</param>
/// <param name="by">Who did it; null if nobody says or the reader may not know.</param>
/// <param name="approvedBy">Who approved it; the same.</param>
/// <param name="mayName">The reader may see names: fields that name a person are shown.</param>
/// <param name="times">Writes times.</param>
public sealed class FindingView(FindingLine line, string unit, string? by, string? approvedBy, bool mayName, Times times)
{
    /// <summary>The finding.</summary>
    public FindingLine Line => line;

    /// <summary>The name of its unit.</summary>
    public string Unit => unit;

    /// <summary>The rule, in words.</summary>
    public string Rule => Words.Of($"Integrity_{line.Rule}");

    /// <summary>What the rule means, in words.</summary>
    public string About => Words.Of($"Integrity_{line.Rule}_about");

    /// <summary>The dossier's page.</summary>
    public string Url => $"/dossiers/{Uri.EscapeDataString(line.Code)}";

    /// <summary>When it was told.</summary>
    public string Told => times.Dated(line.ToldAt);

    /// <summary>Who did it; "–" if nobody says or the reader may not know.</summary>
    public string By => by ?? Numbers.None;

    /// <summary>Who approved it; null if nobody says or the reader may not know.</summary>
    public string? ApprovedBy => approvedBy;

    /// <summary>The event that did it and its source.</summary>
    public string? Event => line.Verb is { } verb ? EventContract.Verbs[verb].Label : null;

    /// <summary>What changed, from what to what.</summary>
    public IEnumerable<string> Changes
    {
        get
        {
            if (line.Rule == IntegrityRule.MassCompletion)
            {
                yield return Words.Fill(Texts.IntegrityMass, Numbers.Count(line.Dossiers), line.Usual.ToString("0.0", System.Globalization.CultureInfo.CurrentCulture), times.Dated(line.WasAt));
                yield break;
            }

            foreach (var change in line.Changes) yield return Words.Fill(Texts.IntegrityFieldChange, Meaning(change.Field), Value(change, change.Was), Value(change, change.Is));
            if (line.Changes.Length == 0 && (line.WasAt != 0 || line.IsAt != 0)) yield return Words.Fill(Texts.IntegrityChange, Words.Of($"IntegrityWhat_{line.Rule}"), Time(line.WasAt), Time(line.IsAt));
            if (line.Publication is { } list) yield return Words.Fill(Texts.IntegrityOnList, list);
        }
    }

    /// <summary>By how much it was late, and is since; "–" where the rule is not about lateness.</summary>
    public string Cured => line.LateBefore == 0 ? Numbers.None : Words.Fill(Texts.IntegrityCured, Late(line.LateBefore), line.LateAfter == 0 ? Texts.IntegrityNotLate : Late(line.LateAfter));

    private static string Late(long ticks) => Words.Duration(TimeSpan.FromTicks(ticks));

    private static string Meaning(FieldId field) => EventContract.Fields[field].Meaning.Split(':', ',')[0];

    private string Time(long ticks) => ticks == 0 ? Numbers.None : times.Dated(ticks);

    private string Value(ReplacedField change, string? text)
    {
        if (text is null) return Numbers.None;
        if (!mayName && Ingest.Http.Access.OfficerNames.IsPerson(change.Field)) return Texts.FieldHidden;
        var kind = EventContract.Fields[change.Field].Kind;
        if (kind == FieldKind.Text) return Texts.FieldHidden;
        if (kind == FieldKind.Flag) return text == "true" ? Texts.Yes : Texts.No;
        return kind == FieldKind.Moment && Moment.TryParse(text, out var moment) ? moment.IsDate ? Times.Date(moment.Date) : times.Dated(moment.UtcTicks) : text;
    }
}
