using CchcLive.Domain.Indicators;
using CsvHelper;

namespace CchcLive.Publishing.Csv;

/// <summary>The registry of indicators as CSV, for whoever keeps definitions in a spreadsheet.</summary>
public static class IndicatorCsv
{
    private static readonly CsvWriterOptions Options = new() { Separator = ';', WriteByteOrderMark = true };

    /// <summary>The file.</summary>
    public static byte[] Of(IndicatorRegistry registry)
    {
        using var output = new MemoryStream();
        using (var writer = CsvWriter.Create(output, Options, leaveOpen: true))
        {
            writer.WriteRecord(["Mã", "Phiên bản", "Tên", "Tên tiếng Anh", "Công thức bằng lời", "Tử số", "Mẫu số", "Đơn vị tính", "Cách tính", "Từ ngày", "Đến ngày", "Nguồn"]);
            foreach (var one in registry.All)
            {
                writer.WriteRecord([
                    one.Id, $"{one.Version}", one.Name, one.NameEn, one.Words, one.Numerator?.Text ?? "", one.Denominator?.Text ?? "", one.Unit, one.Rule ?? "", $"{one.From:yyyy-MM-dd}", $"{one.Until:yyyy-MM-dd}", one.Source,
                ]);
            }
        }

        return output.ToArray();
    }
}
