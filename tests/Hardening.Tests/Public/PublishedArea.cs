using System.Text.Json;
using System.Text.Json.Nodes;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Events;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Access;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Publications;
using CchcLive.Hardening.Tests.Support;
using CchcLive.Silo.Settings;
using CchcLive.Silo.Settings.Sections;
using Microsoft.Extensions.DependencyInjection;

namespace CchcLive.Hardening.Tests.Public;

/// <summary>
/// A district that has published a month twice, out of data in which every free text, every person's id, every name of an officer and every name of who worked on it holds a letter
/// that stands nowhere else (<see cref="Mark"/>).
/// </summary>
public sealed class PublishedArea : ProgramHost
{
    /// <summary>A letter that no Vietnamese text has and every font has, three times, so that packed bytes do not look like it by chance.</summary>
    internal const string Mark = "ЖЖЖ";

    /// <summary>The area and the month: the reporting month up to 14/02/2025.</summary>
    internal const string Area = "quan-binh-tan", Month = "2025-02";

    private const string Unit = "bt-p-an-lac";
    private static readonly FieldId[] People = [FieldId.OfficerId, FieldId.SignerId, FieldId.ByHead, FieldId.By, FieldId.ApprovedBy, FieldId.NoticeNo];
    private int _next;

    /// <summary>Listens for the public.</summary>
    public PublishedArea()
        : base(new ProgramSettings { Public = new PublicSection { Urls = ["http://127.0.0.1:0"] } })
    {
    }

    /// <inheritdoc />
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await SendAsync(string.Join('\n', [
            .. Late("KIN-2025-0001", Verb.Assigned, Verb.LatenessForecast, Verb.ApologyIssued, Verb.ExplanationFiled, Verb.ExplanationReviewed, Verb.ConsultationRequested, Verb.ReminderSent),
            .. Late("KIN-2025-0002", Verb.SupplementRequested, Verb.WithdrawalRequested),
            .. Late("KIN-2025-0003", Verb.Refused, Verb.Reopened, Verb.Completed),
            .. Late("KIN-2025-0004", Verb.Stopped), .. Late("KIN-2025-0005", Verb.Withdrawn), .. Late("KIN-2025-0006", Verb.Voided),
        ]));
        var catalogues = Services.GetRequiredService<CatalogueRegistry>();
        var change = CatalogueChange.Of(new Officer($"{Mark}-1", $"Nguyễn Văn {Mark}", $"Chuyên viên {Mark}", Unit));
        Assert.NotNull(await catalogues.ChangeAsync(change, new CatalogueNote("test", $"{Mark}", $"{Mark}"), catalogues.Position, new Doer("test", null)));
        await PublishAsync(amendment: null);
        await SendAsync(string.Join('\n', Late("KIN-2025-0007", Verb.ExplanationFiled)));
        await PublishAsync(amendment: "Bổ sung hồ sơ đồng bộ muộn");
    }

    /// <summary>A dossier late by 10/02/2025, and an event of each verb with everything in it that may be said of it.</summary>
    private IEnumerable<string> Late(string code, params Verb[] verbs)
    {
        yield return Event(code, Verb.Received, "2025-02-03T08:00:00+07:00", new JsonObject { ["handlingUnitId"] = Unit, ["receivingUnitId"] = Unit, ["fieldCode"] = "ho-tich", ["dueAt"] = "2025-02-10", ["officerId"] = $"{Mark}-1" });
        foreach (var (order, verb) in verbs.Index())
        {
            var data = new JsonObject();
            var spec = EventContract.Verbs[verb];
            foreach (var field in spec.Required.Concat(spec.Optional).Append(FieldId.OfficerId))
            {
                if (EventContract.Fields[field].Kind == FieldKind.Text || People.Contains(field)) data[EventContract.Fields[field].Name] = $"{Mark}-1 {EventContract.Fields[field].Name}";
            }

            if (verb == Verb.ApologyIssued) data["nextDueAt"] = "2025-02-20";
            if (verb == Verb.ExplanationReviewed) data["verdict"] = "not-justified";
            if (verb == Verb.ConsultationRequested) data["consultedUnitId"] = Unit;
            yield return Event(code, verb, $"2025-02-1{order + 1}T09:00:00+07:00", data);
        }
    }

    private string Event(string code, Verb verb, string time, JsonObject data) => JsonSerializer.Serialize(new JsonObject
    {
        ["specversion"] = "1.0", ["id"] = $"p-{++_next}", ["source"] = "test", ["type"] = EventContract.TypePrefix + EventContract.Verbs[verb].Name, ["time"] = time, ["subject"] = code, ["data"] = data,
    });

    /// <summary>By the hands of three people whose names hold the letter.</summary>
    private async Task PublishAsync(string? amendment)
    {
        var desk = Services.GetRequiredService<PublicationDesk>();
        var period = (await desk.PeriodAsync(Area, Month))!;
        var (lan, minh) = (new Doer($"Lan {Mark}", null), new Doer($"Minh {Mark}", null));
        var drafted = amendment is null ? await desk.DraftAsync(Area, period, lan) : await desk.BeginAmendmentAsync(Area, period, amendment, lan);
        var hash = drafted.Draft!.Hash;
        await desk.SubmitAsync(Area, period, hash, lan);
        await desk.ApproveAsync(Area, period, hash, minh);
        Assert.Equal(PublicationStage.Published, (await desk.PublishAsync(Area, period, hash, lan)).Stage);
    }
}
