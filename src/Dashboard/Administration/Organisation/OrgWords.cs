using System.Globalization;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Organisation;
using CchcLive.Domain.Organisation.Changes;
using CchcLive.Grains.Registry;

namespace CchcLive.Dashboard.Administration.Organisation;

/// <summary>The organisation in words.</summary>
internal static class OrgWords
{
    /// <summary>A kind of unit; the word itself if there is no name for it, since kinds are data.</summary>
    public static string Kind(string kind) => Texts.ResourceManager.GetString($"OrgKind_{kind.Replace('-', '_')}", CultureInfo.CurrentUICulture) ?? kind;

    /// <summary>The days on which something holds.</summary>
    public static string Days(Validity days) => days switch
    {
        { From: null, To: null } => Texts.DaysAlways,
        { From: { } from, To: null } => Words.Fill(Texts.DaysFrom, Times.Date(from)),
        { From: null, To: { } to } => Words.Fill(Texts.DaysTo, Times.Date(to)),
        _ => Words.Fill(Texts.DaysFromTo, Times.Date(days.From!.Value), Times.Date(days.To!.Value)),
    };

    /// <summary>What an act does, in a sentence.</summary>
    public static string Sentence(OrgAct act, OrgChart org) => act switch
    {
        AddUnit add => Words.Fill(
            Texts.OrgActAdd, add.Name, OrgWords.Kind(add.Kind), Days(new Validity(add.From == DateOnly.MinValue ? null : add.From, add.Until)), add.Parent is null ? Texts.OrgNoParent : NameOf(org, add.Parent, add.From)),
        RenameUnit rename => Words.Fill(Texts.OrgActRename, NameOf(org, act.UnitId, act.LastBefore), rename.Name, Times.Date(act.From)),
        MoveUnit move => Words.Fill(
            Texts.OrgActMove, NameOf(org, act.UnitId, act.From), org.ParentOf(act.UnitId, act.LastBefore) is { } old ? NameOf(org, old, act.LastBefore) : Texts.OrgNoParent,
            move.Parent is null ? Texts.OrgNoParent : NameOf(org, move.Parent, act.From), Times.Date(act.From)),
        AppointHead head => Words.Fill(Texts.OrgActHead, NameOf(org, act.UnitId, act.From), head.Title, head.OfficerId ?? Numbers.None, Times.Date(act.From)),
        EndUnit end => Words.Fill(
            Texts.OrgActEnd, NameOf(org, act.UnitId, act.LastBefore), Times.Date(act.LastBefore),
            end.Successors.Count == 0 ? Texts.OrgNoSuccessor : string.Join(", ", end.Successors.Select(next => $"{NameOf(org, next.UnitId, act.From)} ({(next.IsWhole ? Texts.OrgWhole : Texts.OrgPart)})"))),
        _ => act.Verb,
    };

    /// <summary>What somebody decided, in a line of the history.</summary>
    public static string Line(OrgEntry entry) => entry.Decision is { } decision
        ? Words.Fill(Words.Of($"OrgDid_{decision.Act}"), decision.From is { } from ? Times.Date(from) : Texts.DaysAlways)
        : Words.Fill(Texts.OrgDidFile, Numbers.Count(entry.Added.Units.Count));

    private static string NameOf(OrgChart org, string id, DateOnly on) => org.NameOf(id, on);
}
