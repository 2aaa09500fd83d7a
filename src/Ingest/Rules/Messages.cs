using CchcLive.Domain.Events;

namespace CchcLive.Ingest.Rules;

/// <summary>The words for the person who reads a problem. None of them repeats a value.</summary>
internal static class Messages
{
    internal static Problem Missing(string field) =>
        new(RuleIds.MissingField, field, $"Thiếu “{field}”: trường bắt buộc nhưng vắng mặt, null hoặc để trống.");

    internal static Problem TooLong(string field, int max) =>
        new(RuleIds.TextTooLong, field, $"“{field}” dài quá {max} ký tự.");

    internal static Problem Control(string field) =>
        new(RuleIds.BadValue, field, $"“{field}” có ký tự điều khiển; hãy bỏ các ký tự không nhìn thấy được.");

    internal static Problem BadTime(string field) =>
        new(RuleIds.BadTime, field, $"“{field}” không phải thời điểm đọc được; cần dạng 2025-03-12T07:25:00+07:00 hoặc ngày 2025-03-12, từ năm {Moment.FirstYear} đến {Moment.LastYear}.");

    internal static Problem DateNotInstant(string field) =>
        new(RuleIds.BadTime, field, $"“{field}” phải có cả giờ và múi giờ, ví dụ 2025-03-12T07:25:00+07:00.");

    internal static Problem NotAllowed(string field, IReadOnlyList<string> allowed) =>
        new(RuleIds.BadValue, field, $"“{field}” phải là một trong: {string.Join(", ", allowed)}.");

    internal static Problem WrongKind(string field, FieldKind kind) => kind == FieldKind.Moment
        ? BadTime(field)
        : new(RuleIds.BadValue, field, $"“{field}” phải là {Expected(kind)}.");

    internal static Problem WrongType(string field, string expected) =>
        new(RuleIds.BadValue, field, $"“{field}” phải là {expected}.");

    internal static Problem NotAnObject() => new(RuleIds.BadValue, null, "Mỗi sự kiện phải là một đối tượng JSON.");

    internal static Problem BadJson(long bytePosition) =>
        new(RuleIds.BadJson, null, $"Không đọc được JSON từ byte thứ {bytePosition} của dòng; hãy sửa và gửi lại dòng này.");

    internal static Problem LineTooLong(int max) =>
        new(RuleIds.LineTooLong, null, $"Dòng dài quá {max} byte nên bị bỏ qua; mỗi dòng chỉ chứa một sự kiện.");

    internal static Problem Future(string field) =>
        new(RuleIds.FutureTime, field, $"“{field}” ở tương lai so với đồng hồ máy chủ; hãy kiểm tra đồng hồ và múi giờ của nguồn rồi gửi lại.");

    internal static string Expected(FieldKind kind) => kind switch
    {
        FieldKind.Names => "mảng các chuỗi không rỗng",
        FieldKind.Moment => "thời điểm RFC 3339 hoặc ngày",
        FieldKind.Integer => "số nguyên không âm",
        FieldKind.Decimal => "số thập phân thường, không có số mũ",
        FieldKind.Flag => "true hoặc false",
        _ => "chuỗi ký tự",
    };
}
