using CchcLive.Domain.Shards;
using CchcLive.Ingest.Rules;

namespace CchcLive.Ingest.Intake;

/// <summary>What a source is told of its events.</summary>
internal static class IntakeMessages
{
    internal const string UnknownSource = "?";

    internal const string OutsideKeyRule = "outside-key";

    internal const string Orphan = "Đã nhận; chưa thấy sự kiện tiếp nhận của hồ sơ này, sự kiện được giữ và sẽ tính khi có.";

    internal const string Duplicate = "Sự kiện đã có với nội dung như vậy; không có gì thay đổi.";

    internal static Problem TooManySources(int max) => new(
        "too-many-sources", "source", $"Máy chủ đã có {max} nguồn, là số nhiều nhất được nhận; hãy kiểm tra “source” của nguồn gửi, hoặc nhờ quản trị nâng giới hạn rồi gửi lại.");

    internal static Problem OutsideKey(string field, string own) => new(
        OutsideKeyRule, field, $"“{field}” nằm ngoài phạm vi của khóa gửi dữ liệu: khóa này chỉ dùng cho {own}. Sự kiện không được lưu; hãy gửi bằng khóa khác, hoặc nhờ quản trị cấp khóa có phạm vi đúng.");

    internal static readonly Problem Conflict = new(
        "conflicting-content", "id", "Sự kiện cùng mã nguồn và mã sự kiện đã có với nội dung khác; nếu là sửa đổi, hãy gửi sự kiện điều chỉnh (corrected) hoặc mã mới.");

    internal static readonly Problem TooMany = new(
        "too-many-events", "subject", $"Hồ sơ đã có {DossierShard.MaxEventsPerDossier} sự kiện, là số nhiều nhất được giữ; hãy kiểm tra nguồn gửi.");
}
