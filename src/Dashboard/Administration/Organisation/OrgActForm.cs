using System.Globalization;
using CchcLive.Dashboard.Administration.Forms;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Organisation;
using CchcLive.Domain.Organisation.Changes;

namespace CchcLive.Dashboard.Administration.Organisation;

/// <summary>Makes an act of what was filled in.</summary>
internal static class OrgActForm
{
    /// <summary>The forms, each named by the verb of its act.</summary>
    public const string Add = "add", Rename = "rename", Move = "move", End = "end", Head = "head";

    /// <summary>How many successors are asked for at first, and how many more each time.</summary>
    public const int FewSuccessors = 3;

    private const int MostSuccessors = 60;

    /// <summary>Reads a form.</summary>
    /// <param name="unit">The unit whose page it is on; null for the form of a new one.</param>
    /// <param name="entries">The form.</param>
    /// <param name="org">The org chart that it is about.</param>
    /// <returns>The act, null if there is none or it cannot be done; and the form with all that is wrong.</returns>
    public static (OrgAct? Act, Entries Entries) Read(string? unit, Entries entries, OrgChart org)
    {
        var asked = entries.Form switch
        {
            Add => entries.Optional("from") is null ? entries : entries.DemandingDay("from"),
            Rename or Move => entries.DemandingDay("from"),
            End => entries.DemandingDay("last"),
            Head => entries.DemandingDay("from").Demanding("title"),
            _ => entries.Faulty("form", Texts.FieldMissing),
        };
        if (asked.Form == Add && asked.Optional("to") is not null) asked = asked.DemandingDay("to");
        if (asked.HasFaults) return (null, asked);
        var act = ActOf(unit ?? asked["id"], asked);
        var faulty = act.Faults(org).Aggregate(asked, (form, fault) => form.Faulty(FieldOf(form, fault.Field), WordsOf(fault, org)));
        return faulty.HasFaults ? (null, faulty) : (act, asked);
    }

    /// <summary>How many successors a form asks for.</summary>
    public static int Successors(Entries entries) => int.TryParse(entries["rows"], CultureInfo.InvariantCulture, out var rows) ? Math.Clamp(rows, FewSuccessors, MostSuccessors) : FewSuccessors;

    private static OrgAct ActOf(string unit, Entries form) => form.Form switch
    {
        Add => new AddUnit(unit, form.Day("from") ?? DateOnly.MinValue, form["kind"], form["name"], form.Optional("short"), form.Optional("parent"))
        {
            Until = form.Day("to"), Code = form.Optional("code") is { } code ? (form.Optional("system") ?? "gso", code) : null, Calendar = form.Optional("calendar"),
        },
        Rename => new RenameUnit(unit, form.Day("from")!.Value, form["name"], form.Optional("short")),
        Move => new MoveUnit(unit, form.Day("from")!.Value, form.Optional("parent")),
        Head => new AppointHead(unit, form.Day("from")!.Value, form["title"], form.Optional("officer")),
        _ => new EndUnit(unit, form.Day("last")!.Value.AddDays(1), [.. SuccessorsOf(form)], form["children"] switch { "" => null, NoParent => "", var parent => parent }),
    };

    /// <summary>What the field for the units below says if they shall belong to none.</summary>
    public const string NoParent = "-";

    private static IEnumerable<SuccessorDraft> SuccessorsOf(Entries form) =>
        from n in Enumerable.Range(0, Successors(form))
        let unit = form.Optional($"successor{n}")
        where unit is not null
        select new SuccessorDraft(unit, form[$"whole{n}"] != "part", form.Optional($"note{n}"));

    private static string FieldOf(Entries form, string field) => form.Form == End && field == "from" ? "last" : field;

    private static string WordsOf(OrgActFault fault, OrgChart org) =>
        Words.Fill(Words.Of($"OrgFault_{fault.Rule}"), string.Join(", ", fault.About.Split(", ").Select(about => org.Find(about)?.NameOn(DateOnly.MaxValue).Text ?? about)));
}
