using CchcLive.Dashboard.Text;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Queries;

namespace CchcLive.Dashboard.Wall.Scenes;

/// <summary>What goes late today and on the next working day if nothing is done.</summary>
/// <param name="View">The area's board.</param>
/// <param name="Risk">What is at risk.</param>
/// <param name="NameOf">Knows units' names.</param>
public sealed record RiskModel(WallView View, RiskBoard Risk, Func<string, string> NameOf)
{
    /// <summary>Without any data nothing is known to be at risk, which is not the same as nothing being so.</summary>
    public bool HasData => View.Board.Board.DataAt is not null;

    /// <summary>The units with something at risk, the most due today first.</summary>
    public IReadOnlyList<(string Name, UnitRisk Count)> Units { get; } =
    [
        .. Risk.Units.Where(unit => unit.DueToday + unit.DueTomorrow > 0).OrderByDescending(unit => unit.DueToday).ThenByDescending(unit => unit.DueTomorrow)
            .Select(unit => (unit.Id.Length == 0 ? Numbers.None : NameOf(unit.Id), unit)),
    ];

    /// <summary>The unit that handles a dossier.</summary>
    public string HandlerOf(DossierLine line) => line.HandlingUnit is { } unit ? NameOf(unit) : Numbers.None;

    /// <summary>The last moment to apologise for a dossier, in words.</summary>
    public string ApologiseBy(DossierLine line) => line.ApologiseBy == 0 ? Numbers.None
        : line.ApologiseBy < View.Now.UtcTicks ? Texts.RiskApologyPast
        : View.Board.Times.Minute(line.ApologiseBy);
}
