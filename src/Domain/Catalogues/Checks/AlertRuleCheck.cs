namespace CchcLive.Domain.Catalogues.Checks;

/// <summary>What may stand in a rule of alerts.</summary>
internal static class AlertRuleCheck
{
    private const int LongestMinutes = 30 * 24 * 60;
    private const int ShortestRepeat = 5;

    /// <summary>Notes everything that is wrong with a rule.</summary>
    public static void Check(AlertRule rule, FieldFaults fields)
    {
        fields.Code("id", rule.Id);
        fields.Text("name", rule.Name, 300);
        if (rule.NameEn is not null) fields.Text("nameEn", rule.NameEn, 300);
        var (most, words) = rule.Measure.IsShare() ? (1m, "phải từ 0 đến 1 (tỷ lệ viết 0.95)") : (1_000_000m, "phải từ 0 đến 1000000");
        fields.Demand("on", rule.On >= 0 && rule.On <= most && (rule.Measure.IsShare() || rule.On > 0), words);
        fields.Demand("off", rule.Off >= 0 && rule.Off <= most, words);
        fields.Demand(
            "off", !rule.Measure.IsAtLeastAsBad(rule.Off, rule.On),
            rule.Measure.IsShare() ? "phải lớn hơn ngưỡng báo (on), để cảnh báo không bật tắt liên tục" : "phải nhỏ hơn ngưỡng báo (on), để cảnh báo không bật tắt liên tục");
        fields.Demand("minimumCount", rule.MinimumCount is >= 0 and <= 1_000_000, "phải từ 0 đến 1000000");
        if (rule.Place is not null) fields.Unit("place", rule.Place);
        if (rule.Level is not null) fields.Code("level", rule.Level);
        fields.Demand("level", rule.Place is null || rule.Level is null, "chỉ ghi nơi (place) hoặc cấp (level)");
        fields.Demand("forMinutes", rule.ForMinutes is >= 0 and <= LongestMinutes, $"phải từ 0 đến {LongestMinutes}");
        fields.Demand("repeatMinutes", rule.RepeatMinutes is 0 or (>= ShortestRepeat and <= LongestMinutes), $"phải là 0 (không nhắc lại) hoặc từ {ShortestRepeat} đến {LongestMinutes}");
        fields.Demand("channels", rule.Channels.Distinct().Count() == rule.Channels.Count, "mỗi kênh chỉ ghi một lần");
        fields.Note("note", rule.Note, 2000);
    }
}
