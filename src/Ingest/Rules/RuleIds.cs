namespace CchcLive.Ingest.Rules;

/// <summary>The rule ids of everything that reading can refuse. Ids are stable: clients and the quarantine list rely on them.</summary>
public static class RuleIds
{
    /// <summary>A line or request is not JSON, or nests too deeply.</summary>
    public const string BadJson = "bad-json";

    /// <summary>A line of a stream is longer than the setting allows.</summary>
    public const string LineTooLong = "line-too-long";

    /// <summary>A required attribute or field is absent, null or blank.</summary>
    public const string MissingField = "missing-field";

    /// <summary>A value has the wrong type, is outside its list or range, or holds control characters.</summary>
    public const string BadValue = "bad-value";

    /// <summary>A moment cannot be read, or is a mere date where an instant is needed.</summary>
    public const string BadTime = "bad-time";

    /// <summary>The type names no verb of the contract.</summary>
    public const string UnknownVerb = "unknown-verb";

    /// <summary>A text is longer than the contract allows.</summary>
    public const string TextTooLong = "text-too-long";

    /// <summary>A correction tries to change what identifies an event.</summary>
    public const string NotCorrectable = "not-correctable";

    /// <summary>It happened, was received or was recorded in the future (D§4.5).</summary>
    public const string FutureTime = "future-time";

    /// <summary>A CSV record is broken: a quotation mark out of place.</summary>
    public const string BadCsv = "bad-csv";

    /// <summary>A CSV value holds bytes that the file's encoding does not have.</summary>
    public const string BadEncoding = "bad-encoding";

    /// <summary>A CSV row has more or fewer columns than the header.</summary>
    public const string ColumnCount = "column-count";

    /// <summary>A CSV value cannot be converted: it is not in the mapping's table and must be, or no id can be made of it.</summary>
    public const string UnmappedValue = "unmapped-value";

    /// <summary>No rule of the mapping, and none of its exceptions, speaks of this CSV row.</summary>
    public const string UnmappedRow = "unmapped-row";

    /// <summary>Each rule in the words of <c>docs/ingest-api.md</c>.</summary>
    public static IReadOnlyList<(string Rule, string Meaning)> Meanings { get; } =
    [
        (BadJson, "Không phải JSON hợp lệ, hoặc lồng nhau quá sâu"),
        (LineTooLong, "Dòng dài quá mức cho phép"),
        (MissingField, "Thiếu trường bắt buộc (vắng mặt, null hoặc để trống)"),
        (BadValue, "Sai kiểu, ngoài danh mục, ngoài khoảng cho phép hoặc có ký tự điều khiển"),
        (BadTime, "Không đọc được thời điểm, hoặc chỉ có ngày ở nơi cần cả giờ và múi giờ"),
        (UnknownVerb, "Loại sự kiện không có trong hợp đồng dữ liệu"),
        (TextTooLong, "Dài quá số ký tự cho phép"),
        (NotCorrectable, "Điều chỉnh không được đổi định danh của sự kiện"),
        (FutureTime, "Thời điểm ở tương lai so với đồng hồ máy chủ (quá 5 phút, hoặc một ngày sau hôm nay)"),
        (BadCsv, "Bản ghi CSV hỏng: dấu nháy kép đặt sai chỗ"),
        (BadEncoding, "Có byte không thuộc bảng mã của tệp"),
        (ColumnCount, "Số cột khác với dòng tiêu đề"),
        (UnmappedValue, "Giá trị không quy đổi được theo tệp ánh xạ"),
        (UnmappedRow, "Tệp ánh xạ không nói gì về dòng này"),
    ];
}
