using CchcLive.Dashboard.Text;
using CchcLive.Domain.Dossiers;
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

    /// <summary>Whether it was apologised for, or the last moment to do so before it is late (D§3.3), in words.</summary>
    public string Apology(DossierLine line) => line.Apology == ApologyState.Complete ? Texts.RiskApologised
        : line.ApologiseBy == 0 ? Numbers.None
        : line.ApologiseBy < View.Now.UtcTicks ? Texts.RiskApologyPast
        : Words.Fill(Texts.RiskApologiseBy, View.Board.Times.Short(line.ApologiseBy));
}
