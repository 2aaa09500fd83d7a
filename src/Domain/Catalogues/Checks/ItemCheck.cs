namespace CchcLive.Domain.Catalogues.Checks;

/// <summary>What may stand in an item of each catalogue.</summary>
internal static class ItemCheck
{
    private const int ShortText = 300;
    private const int LongText = 2000;
    private const int MostTexts = 1000;

    /// <summary>Everything that is wrong with an item by itself.</summary>
    public static IEnumerable<CatalogueFault> FaultsOf(ICatalogueItem item)
    {
        var fields = new FieldFaults(item);
        fields.Demand("until", item.Validity.First <= item.Validity.Last, "phải là ngày bắt đầu (from) hoặc sau đó");
        switch (item)
        {
            case Cause cause: Check(cause, fields); break;
            case GenericPhrases phrases: Check(phrases, fields); break;
            case SensitiveProcedure procedure: Check(procedure, fields); break;
            case Target target: Check(target, fields); break;
            case Officer officer: Check(officer, fields); break;
            case PublicationRule rule: RuleCheck.Check(rule, fields); break;
            case AlertRule rule: AlertRuleCheck.Check(rule, fields); break;
            case ImportedFigure figure: FigureCheck.Check(figure, fields); break;
        }

        return fields.All;
    }

    private static void Check(Cause cause, FieldFaults fields)
    {
        fields.Code("code", cause.Code);
        fields.Text("name", cause.Name, ShortText);
        if (cause.NameEn is not null) fields.Text("nameEn", cause.NameEn, ShortText);
        fields.Note("note", cause.Note, LongText);
    }

    private static void Check(GenericPhrases phrases, FieldFaults fields)
    {
        fields.Code("id", phrases.Id);
        fields.Demand("minimumLength", phrases.MinimumLength is >= 0 and <= 1000, "phải từ 0 đến 1000");
        fields.Demand("texts", phrases.Texts.Count <= MostTexts, $"nhiều nhất {MostTexts} câu");
        foreach (var text in phrases.Texts.Where(text => text is null || PhraseText.Words(text).Length == 0)) fields.Demand("texts", false, $"“{text}” không có chữ nào");
        foreach (var text in phrases.Texts) fields.Note("texts", text, ShortText);
        fields.Note("note", phrases.Note, LongText);
    }

    private static void Check(SensitiveProcedure procedure, FieldFaults fields)
    {
        fields.Id("code", procedure.Code);
        fields.Demand("code", procedure.Code.IndexOf('*', StringComparison.Ordinal) is var star && (star < 0 || star == procedure.Code.Length - 1), "dấu * chỉ được đứng cuối");
        fields.Text("basis", procedure.Basis, LongText);
    }

    private static void Check(Target target, FieldFaults fields)
    {
        fields.Code("id", target.Id);
        fields.Code("indicator", target.Indicator);
        fields.Demand("value", target.Value is >= 0 and <= 1_000_000, "phải từ 0 đến 1000000 (tỷ lệ viết 0.98)");
        fields.Text("document", target.Document, LongText);
        if (target.Place is not null) fields.Unit("place", target.Place);
        if (target.Level is not null) fields.Code("level", target.Level);
        if (target.Field is not null) fields.Text("field", target.Field, ShortText);
        fields.Note("note", target.Note, LongText);
        if (target.ReadingBy is not null) fields.Text("readingBy", target.ReadingBy, ShortText);
    }

    private static void Check(Officer officer, FieldFaults fields)
    {
        fields.Id("id", officer.Id);
        fields.Text("name", officer.Name, ShortText);
        fields.Text("position", officer.Position, ShortText);
        fields.Unit("unit", officer.Unit);
    }
}
