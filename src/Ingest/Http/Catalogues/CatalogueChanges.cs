using CchcLive.Domain.Access;
using CchcLive.Domain.Catalogues;
using CchcLive.Grains.Catalogues;
using CchcLive.Ingest.Http.Access;
using CchcLive.Journal;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CchcLive.Ingest.Http.Catalogues;

/// <summary><c>PUT /api/v1/catalogues/{kind}</c>.</summary>
internal static class CatalogueChanges
{
    private const int MaxNote = 500;

    /// <summary>What a change may say beside its items.</summary>
    internal sealed record Asked
    {
        /// <summary>Only say what it would do.</summary>
        [FromQuery]
        public bool? Preview { get; init; }

        /// <summary>Take away every item that is not in the body.</summary>
        [FromQuery]
        public bool? Replace { get; init; }

        /// <summary>Keys of items that are taken away.</summary>
        [FromQuery]
        public string[]? Remove { get; init; }

        /// <summary>The position that it was looked at over.</summary>
        [FromQuery]
        public long? Position { get; init; }

        /// <summary>Who wants it; of whoever signed in his account's name stands.</summary>
        [FromQuery]
        public string? By { get; init; }

        /// <summary>Why.</summary>
        [FromQuery]
        public string? Reason { get; init; }

        /// <summary>The document that it follows.</summary>
        [FromQuery]
        public string? Document { get; init; }
    }

    /// <summary>Says what a change would do, or makes it.</summary>
    public static async Task<IResult> ChangeAsync(string kind, [AsParameters] Asked asked, HttpContext http, CatalogueRegistry registry, CancellationToken cancellation)
    {
        if (CatalogueKinds.Named(kind) is not { } known) return CatalogueEndpoints.Unknown(kind);
        if (!CatalogueBody.IsReadable(http.Request, known)) return ApiFaults.NotJson();
        CatalogueBody? body = null;
        try
        {
            body = await CatalogueBody.ReadAsync(http.Request, known, cancellation);
            return await ChangeAsync(known, body.Items, asked, http, registry, cancellation);
        }
        catch (CatalogueException e)
        {
            return ApiFaults.Of(400, "bad-catalogue", string.Join('\n', body?.Named(e.Faults) ?? e.Faults));
        }
        catch (JournalException)
        {
            return ApiFaults.Of(503, "not-committed", $"Chưa biết thay đổi đã được ghi hay chưa; hãy xem GET /api/v1/catalogues/{kind}/history rồi gửi lại nếu chưa có.");
        }
    }

    private static async Task<IResult> ChangeAsync(
        CatalogueKind kind, IReadOnlyList<ICatalogueItem> items, Asked asked, HttpContext http, CatalogueRegistry registry, CancellationToken cancellation)
    {
        var set = registry.Current;
        var change = asked.Replace == true ? CatalogueChange.Replace(set, kind, items) : new CatalogueChange(items, [.. (asked.Remove ?? []).Select(key => new RemovedItem(kind, key))]);
        if (asked.Preview == true)
        {
            CatalogueCheck.ThrowIfFaulty(set, change);
            return Results.Ok(new CatalogueChangeAnswer(kind.Name(), Applied: false, set.Version, CatalogueView.Answers(set.DifferencesOf(change), http)));
        }

        var isAccount = http.Visitor().Kind == VisitorKind.Account;
        var note = new CatalogueNote(isAccount ? http.Visitor().Id : asked.By ?? "", asked.Reason ?? "", asked.Document ?? "");
        if (Missing(("by", note.By), ("reason", note.Reason), ("document", note.Document)) is { } missing) return missing;
        if (asked.Position is not { } position) return ApiFaults.BadParameter("position", "bắt buộc: vị trí (position) mà bản xem trước hay GET đã trả về.");
        if (await registry.ChangeAsync(change, note, position, http.Doer(), cancellation) is { } record)
            return Results.Ok(new CatalogueChangeAnswer(kind.Name(), Applied: true, record.Position, CatalogueView.Answers(record.Differences, http)));
        return registry.Position == position
            ? Results.Ok(new CatalogueChangeAnswer(kind.Name(), Applied: false, position, []))
            : ApiFaults.Of(409, "stale-position", "Danh mục đã được người khác thay đổi từ khi xem: hãy xem lại rồi gửi lại.");
    }

    private static IResult? Missing(params (string Name, string Value)[] notes)
    {
        foreach (var (name, value) in notes)
        {
            if (string.IsNullOrWhiteSpace(value) || value.Length > MaxNote || value.Any(char.IsControl)) return ApiFaults.BadParameter(name, $"bắt buộc khi thay đổi, một dòng nhiều nhất {MaxNote} ký tự.");
        }

        return null;
    }
}
