using CchcLive.Domain.Indicators;

namespace CchcLive.Domain.Catalogues.Checks;

/// <summary>What may stand in an imported figure.</summary>
internal static class FigureCheck
{
    private const long Most = 1_000_000_000;
    private const int LongText = 2000;
    private const string Share = "%";
    private const string Points = "điểm";

    /// <summary>Notes everything that is wrong with a figure.</summary>
    public static void Check(ImportedFigure figure, FieldFaults fields)
    {
        fields.Id("id", figure.Id);
        fields.Unit("place", figure.Place);
        fields.Demand("from", figure.From.Year is >= 1990 and <= 9000, "bắt buộc: ngày đầu của kỳ");
        fields.Demand("until", figure.Until.Year is >= 1990 and <= 9000, "bắt buộc: ngày cuối của kỳ");
        var indicator = IndicatorRegistry.Shipped.Find(figure.Indicator);
        fields.Demand("indicator", indicator is not null, "không có chỉ số này trong danh mục chỉ số (docs/indicators.md)");
        if (figure.Value is { } value)
        {
            fields.Demand("value", figure is { Numerator: null, Denominator: null }, "hoặc ghi giá trị, hoặc ghi tử số và mẫu số, không ghi cả hai");
            var most = indicator?.Unit switch { Share => 1, Points => 100, _ => Most };
            fields.Demand("value", value >= 0 && value <= most, $"phải từ 0 đến {most}{(most == 1 ? " (98 % viết 0.98)" : "")}");
        }
        else
        {
            fields.Demand("value", indicator is not { Unit: not Share }, $"chỉ số này là một số ({indicator?.Unit}), không phải tỷ lệ: ghi giá trị, không ghi tử số và mẫu số");
            CheckRatio(figure, fields);
        }

        fields.Text("document", figure.Document, LongText);
        fields.Note("note", figure.Note, LongText);
    }

    private static void CheckRatio(ImportedFigure figure, FieldFaults fields)
    {
        fields.Demand("numerator", figure.Numerator is not null, "thiếu: phải có tử số và mẫu số, hoặc giá trị (value)");
        fields.Demand("denominator", figure.Denominator is not null || figure.Numerator is null, "thiếu: phải có tử số và mẫu số, hoặc giá trị (value)");
        fields.Demand("numerator", figure.Numerator is null or (>= 0 and <= Most), $"phải từ 0 đến {Most}");
        fields.Demand("denominator", figure.Denominator is null or (>= 0 and <= Most), $"phải từ 0 đến {Most}");
        fields.Demand("numerator", !(figure.Numerator > figure.Denominator), $"tử số {figure.Numerator} lớn hơn mẫu số {figure.Denominator}");
    }
}
