using CchcLive.Dashboard.Map.Boundaries;
using CchcLive.Domain.Organisation;
using CchcLive.TestSupport;

namespace CchcLive.Dashboard.Tests.Map;

public class BoundaryOptionTests
{
    [Theory]
    [InlineData("wards.geojson@2025-07-01..", "2025-07-01", null)]
    [InlineData("wards.geojson@..2025-06-30", null, "2025-06-30")]
    [InlineData("wards.geojson@2024-01-01..2025-06-30", "2024-01-01", "2025-06-30")]
    public void FileWithDays_IsReadByGsoCode(string value, string? from, string? to)
    {
        var file = Assert.Single(BoundaryOption.Parse(value));
        Assert.Equal(("wards.geojson", "code", "gso"), (file.Path, file.Property, file.Register));
        Assert.Equal(new Validity(Day(from), Day(to)), file.Validity);
    }

    [Theory]
    [InlineData("wards.geojson", "from which day is it in force? Write wards.geojson@2025-07-01..")]
    [InlineData("wards.geojson@2025", "\"2025\" is no span of days")]
    [InlineData("wards.geojson@2025-13-01..", "\"2025-13-01\" is no day")]
    [InlineData("no-such-index.json", "no-such-index.json")]
    public void ValueWithoutDays_IsRefused_AndSaysWhatToWrite(string value, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => BoundaryOption.Parse(value)).Message, StringComparison.Ordinal);

    [Fact]
    public void Index_NamesFilesBesideIt_WithPropertyAndRegister()
    {
        using var folder = new TempDirectory();
        var index = Path.Combine(folder.Path, "index.json");
        File.WriteAllText(index, """
            { "format": "cchc-boundaries/1", "files": [
              { "file": "new.geojson", "from": "2025-07-01", "source": "Sở Nội vụ" },
              { "file": "old.geojson", "to": "2025-06-30", "property": "ma", "register": "egov" },
              { "file": "own.geojson", "from": "2020-01-01", "property": "unit", "register": "id" } ] }
            """);
        var files = BoundaryOption.Parse(index);
        Assert.Equal([("code", "gso", "Sở Nội vụ"), ("ma", "egov", null), ("unit", null, null)], files.Select(file => (file.Property, file.Register, file.Source)));
        Assert.Equal(Path.Combine(folder.Path, "old.geojson"), files[1].Path);
    }

    [Theory]
    [InlineData("{}", "\"cchc-boundaries/1\" is expected")]
    [InlineData("""{"format":"cchc-boundaries/1","files":[{"file":"a"}]}""", "$.files[0]: from which day")]
    [InlineData("""{"format":"cchc-boundaries/1","files":[{"from":"2025-07-01"}]}""", "$.files[0].file: is missing")]
    [InlineData("""{"format":"cchc-boundaries/1","files":[{"file":"a","from":"2025-07-01","propperty":"x"}]}""", "propperty")]
    [InlineData("no json", "$")]
    [InlineData("{\"format\":\"cchc-boundaries/1\"}", "$.files: a list of files is expected")]
    [InlineData("{\"format\":\"cchc-boundaries/1\",\"files\":[null]}", "$.files: a list of files is expected")]
    [InlineData("{\"format\":\"cchc-boundaries/1\",\"files\":[{\"file\":\"../wards.geojson\",\"from\":\"2025-07-01\"}]}", "outside the folder of the index")]
    [InlineData("{\"format\":\"cchc-boundaries/1\",\"files\":[{\"file\":\"/etc/passwd\",\"from\":\"2025-07-01\"}]}", "outside the folder of the index")]
    [InlineData("{\"format\":\"cchc-boundaries/1\",\"files\":[{\"file\":\"a\\u0000b\",\"from\":\"2025-07-01\"}]}", "outside the folder of the index")]
    public void IndexThatCannotBeRead_IsRefused(string json, string message)
    {
        using var folder = new TempDirectory();
        var index = Path.Combine(folder.Path, "index.json");
        File.WriteAllText(index, json);
        Assert.Contains(message, Assert.Throws<FormatException>(() => BoundaryOption.Parse(index)).Message, StringComparison.Ordinal);
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
