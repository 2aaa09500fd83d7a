using System.Globalization;
using System.Security.Cryptography;
using CchcLive.Dashboard.Administration.Forms;
using CchcLive.Dashboard.Text;
using CchcLive.Domain;
using CchcLive.Domain.Reconciliation;
using CchcLive.Grains.Reconciliation;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Reconciliation;
using CchcLive.Journal;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Reconciliation;

/// <summary>Does what the forms of a unit's page want.</summary>
internal sealed class ReconciliationActs(CountsDesk desk)
{
    private const int MaxText = 2000;
    private static readonly Dictionary<string, DifferenceCause> Causes = Enum.GetValues<DifferenceCause>().ToDictionary(Casing.Camel, StringComparer.Ordinal);

    /// <summary>Declares the states that were filled in. Of a file only its name and hash are taken.</summary>
    public async Task<ActOutcome> DeclareAsync(HttpContext http, string unit, IFormCollection sent, DateOnly today)
    {
        var form = await WithFileAsync(Entries.Of(sent), sent.Files["file"], http.RequestAborted);
        var reader = new CountReader(today);
        foreach (var (state, number) in CountedStates.All.Select((state, at) => (state, at + 1)).Where(one => form[$"count-{one.state.NameOf()}"].Length + form[$"codes-{one.state.NameOf()}"].Length > 0))
            reader.Take(TextOf(form, state), number);
        if (reader.Figures.Count + reader.Faults.Count == 0) form = form.Faulty($"count-{CountedStates.All[0].NameOf()}", Texts.RecNothingCounted);
        foreach (var fault in reader.Faults) form = form.Faulty(FieldOf(fault), fault.Message);
        return form.HasFaults ? ActOutcome.Faulty(form) : await DoAsync(form, "declared", () => desk.DeclareAsync(unit, reader.Figures, http.Doer(), http.RequestAborted));
    }

    /// <summary>Declares what is in a CSV file: all of it or nothing.</summary>
    public async Task<ActOutcome> TakeFileAsync(HttpContext http, string unit, IFormCollection sent, DateOnly today)
    {
        var form = Entries.Of(sent);
        if (sent.Files["csv"] is not { Length: > 0 } file) return ActOutcome.Faulty(form.Faulty("csv", Texts.FieldMissing));
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, http.RequestAborted);
        var reader = CountFile.Read(bytes.ToArray(), today);
        if (reader.Faults.Count > 0) return ActOutcome.Faulty(form.Faulty("csv", Texts.RecCsvNotTaken)) with { FileFaults = reader.Faults };
        return await DoAsync(form, "declared", () => desk.DeclareAsync(unit, reader.Figures, http.Doer(), http.RequestAborted));
    }

    /// <summary>Explains a difference.</summary>
    public async Task<ActOutcome> ExplainAsync(HttpContext http, string unit, IFormCollection sent)
    {
        var form = Entries.Of(sent);
        if (!Causes.TryGetValue(form["cause"], out var cause)) form = form.Faulty("cause", Texts.FieldMissing);
        form = Checked(form, "text", isNeeded: true);
        if (CountedStates.Find(form["state"]) is not { } state || !long.TryParse(form["difference"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var difference))
            return ActOutcome.Faulty(form.Faulty("form", Texts.FormExpired));
        var cell = new CountCell(unit, form.Optional("field"), state, form.Day("from"), form.Optional("source"));
        return form.HasFaults ? ActOutcome.Faulty(form) : await DoAsync(form, "explained", () => desk.ExplainAsync(cell, difference, cause, form["text"], http.Doer(), http.RequestAborted));
    }

    /// <summary>Accepts or returns an explanation.</summary>
    public async Task<ActOutcome> ReviewAsync(HttpContext http, string unit, IFormCollection sent)
    {
        var accepts = sent["do"] == "accept";
        var form = Checked(Entries.Of(sent), "note", isNeeded: !accepts);
        if (!long.TryParse(form["explanation"], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return ActOutcome.Faulty(form.Faulty("form", Texts.FormExpired));
        return form.HasFaults ? ActOutcome.Faulty(form) : await DoAsync(form, accepts ? "accepted" : "returned", () => desk.ReviewAsync(unit, number, accepts, form["note"], http.Doer(), http.RequestAborted));
    }

    private static async Task<ActOutcome> DoAsync(Entries form, string done, Func<Task> act)
    {
        try
        {
            await act();
            return ActOutcome.Of(done);
        }
        catch (ReconciliationException e)
        {
            return ActOutcome.Faulty(form.Faulty("form", e.Message), StatusCodes.Status409Conflict);
        }
        catch (JournalException)
        {
            return ActOutcome.Faulty(form.Faulty("form", Texts.ChangeNotWritten), StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static Entries Checked(Entries form, string field, bool isNeeded) =>
        form[field].Length == 0 && isNeeded ? form.Faulty(field, Texts.FieldMissing) : form[field].Length > MaxText ? form.Faulty(field, Words.Fill(Texts.FieldTooLong, MaxText)) : form;

    private static async Task<Entries> WithFileAsync(Entries form, IFormFile? file, CancellationToken cancellation)
    {
        if (file is not { Length: > 0 }) return form;
        await using var stream = file.OpenReadStream();
        return form.With("fileName", Path.GetFileName(file.FileName)).With("sha256", Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation)));
    }

    private static CountText TextOf(Entries form, CountedState state) => new()
    {
        Date = form["date"], Field = form["field"], State = state.NameOf(), From = form[$"from-{state.NameOf()}"], Count = form[$"count-{state.NameOf()}"], Codes = form[$"codes-{state.NameOf()}"],
        Document = form["document"], DocumentDate = form["documentDate"], Note = form["note"], FileName = form["fileName"], Sha256 = form["sha256"],
    };

    /// <summary>The field of the form that a fault is of: what each state has of its own is named after it.</summary>
    private static string FieldOf(CountFault fault) => fault is { Field: "count" or "codes" or "from", Line: { } number } ? $"{fault.Field}-{CountedStates.All[(int)number - 1].NameOf()}" : fault.Field;
}
