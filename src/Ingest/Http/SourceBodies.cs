using System.Text.Json;
using CchcLive.Domain.Events;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Sources;
using CchcLive.Ingest.Rules;
using CchcLive.Journal;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http;

/// <summary>What may be asked of sources, and the words of refusal.</summary>
internal static class SourceBodies
{
    private const int MaxMinutes = 7 * 24 * 60;
    private const int MaxUnits = 2000;

    /// <summary>Reads a body; null if there is none.</summary>
    public static async Task<(T? Body, IResult? Fault)> ReadAsync<T>(HttpRequest request)
        where T : class
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted);
        if (bytes.Length == 0) return (null, null);
        try
        {
            return (JsonSerializer.Deserialize<T>(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), SourceJson.Options), null);
        }
        catch (JsonException e)
        {
            return (null, BadJson(e));
        }
    }

    /// <summary>The body cannot be read.</summary>
    public static IResult BadJson(JsonException? e = null) => ApiFaults.Of(
        400, RuleIds.BadJson, e?.Path is { Length: > 1 } path ? $"Không đọc được nội dung tại “{path[2..]}”; xem docs/sources.md." : "Nội dung phải là một đối tượng JSON; xem docs/sources.md.");

    /// <summary>Checks a source's id and takes the source up.</summary>
    public static IResult? Check(string source, SourceDirectory directory)
    {
        if (ContractRules.Attribute("source", source, EventContract.MaxNameLength) is { } problem) return ApiFaults.Of(400, problem.Rule, problem.Message);
        if (!SourceStreams.CanName(source)) return ApiFaults.Of(400, RuleIds.TextTooLong, "Mã nguồn quá dài để khai báo; hãy dùng mã ngắn hơn, chỉ gồm chữ không dấu, số và dấu gạch.");
        return directory.TryAdd(source) ? null : ApiFaults.Of(409, "too-many-sources", "Máy chủ đã có đủ số nguồn được nhận; hãy kiểm tra mã nguồn, hoặc nhờ quản trị nâng giới hạn.");
    }

    /// <summary>Checks a declaration, filled up by the one known.</summary>
    public static IResult? Check(SourceDeclarationBody body, SourceDeclaration? known, OrgRegistry registry)
    {
        var declared = body.Over(known);
        if (declared.IntervalMinutes is < 1 or > MaxMinutes) return Bad($"“intervalMinutes” phải là số phút từ 1 đến {MaxMinutes}.");
        if (body.Units is null && known is null) return ApiFaults.Of(400, RuleIds.MissingField, "Thiếu “units”: các đơn vị hoặc khu vực mà nguồn đại diện.");
        if (declared.Units.Length > MaxUnits) return Bad($"“units” có tối đa {MaxUnits} mục; hãy dùng mã khu vực thay cho từng đơn vị.");
        if (declared.Units.Contains(null)) return Bad("“units” không được có mục rỗng.");
        if (declared.Units.FirstOrDefault(unit => registry.Current.Org.Find(unit) is null) is { } unknown) return ApiFaults.Of(400, "unknown-unit", $"Không có khu vực hay đơn vị “{unknown}” trong cây tổ chức.");
        return declared.Calendar is null || registry.CalendarNamed(declared.Calendar) is not null ? null : Bad($"Không có lịch làm việc “{declared.Calendar}”; dùng “all-days” nếu nguồn chạy cả ngày đêm.");
    }

    /// <summary>Journals something; the fault if it was not committed.</summary>
    public static async Task<IResult?> CommitAsync(Func<Task> commit)
    {
        try
        {
            await commit();
            return null;
        }
        catch (JournalException)
        {
            return ApiFaults.Of(503, "not-committed", "Chưa ghi được; hãy gửi lại nguyên yêu cầu sau ít giây, gửi lại không gây hại.");
        }
    }

    private static IResult Bad(string message) => ApiFaults.Of(400, RuleIds.BadValue, message);
}
