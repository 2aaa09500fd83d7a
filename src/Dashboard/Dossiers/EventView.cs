using CchcLive.Dashboard.Text;
using CchcLive.Domain.Events;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Registry;

namespace CchcLive.Dashboard.Dossiers;

/// <summary>An event of a dossier, as it is written down. Free texts stay hidden: they may name a person (D§7.2).</summary>
/// <param name="e">The event.</param>
/// <param name="registry">Knows the units' names.</param>
/// <param name="times">Writes times.</param>
public sealed class EventView(DossierEvent e, OrgRegistry registry, Times times)
{
    private static readonly HashSet<FieldId> Units =
    [
        FieldId.UnitId, FieldId.SupportingUnitId, FieldId.ReceivingUnitId, FieldId.HandlingUnitId, FieldId.ReturningUnitId, FieldId.TerritoryUnitId,
        FieldId.FromUnitId, FieldId.ToUnitId, FieldId.ConsultedUnitId,
    ];

    /// <summary>What happened.</summary>
    public string Name => EventContract.Verbs[e.Verb].Label;

    /// <summary>When it took effect.</summary>
    public string At => Time(EventContract.EffectiveMoment(e));

    /// <summary>When it was told, if that is another time; null otherwise.</summary>
    public string? Told => EventContract.EffectiveMoment(e) == e.Time ? null : Time(e.Time);

    /// <summary>Who told it.</summary>
    public string Source => e.Source;

    /// <summary>What the event says, each field by its meaning.</summary>
    public IEnumerable<(string Meaning, string Value)> Facts => Of(e.Fields);

    /// <summary>Of a correction: the values that replace others.</summary>
    public IEnumerable<(string Meaning, string Value)> Replaced => Of(e.Set);

    private IEnumerable<(string Meaning, string Value)> Of(FieldSet fields)
    {
        foreach (var field in fields)
        {
            var spec = EventContract.Fields[field.Id];
            yield return (spec.Meaning.Split(':', ',')[0], Value(field, spec));
        }
    }

    private string Value(FieldValue field, FieldSpec spec) => spec.Kind switch
    {
        _ when field.IsRemoval => Texts.FieldRemoved,
        FieldKind.Text => Texts.FieldHidden,
        FieldKind.Moment => Time(field.Moment),
        FieldKind.Flag => field.Flag ? Texts.Yes : Texts.No,
        FieldKind.Integer => Numbers.Count(field.Number),
        FieldKind.Names => string.Join(", ", field.Items),
        FieldKind.Name when Units.Contains(field.Id) => registry.Current.Org.NameOf(field.Text!, registry.TreeOf(field.Text!).Date),
        FieldKind.Name when field.Text is { } code && spec.Allowed.Contains(code, StringComparer.Ordinal) => Meaning(code),
        FieldKind.Name when field.Id is FieldId.ChannelIn or FieldId.ChannelOut => KeyWords.Of(Dimension.Channel, field.Text ?? ""),
        _ => field.Text ?? Numbers.None,
    };

    /// <summary>What a value of the contract's own list means, in words.</summary>
    internal static string Meaning(string code) => Words.Of($"Value_{code.Replace('-', '_')}");

    private string Time(Moment moment) => moment.IsDate ? Times.Date(moment.Date) : times.Second(moment.UtcTicks);
}
