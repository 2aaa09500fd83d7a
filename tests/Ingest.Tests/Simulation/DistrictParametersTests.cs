using System.Text;
using CchcLive.Ingest.Simulation;

namespace CchcLive.Ingest.Tests.Simulation;

public class DistrictParametersTests
{
    private static readonly string s_shipped = Encoding.UTF8.GetString(Districts.ShippedFile("data/simulation/quan-binh-tan.json"));

    [Fact]
    public void The_shipped_file_says_that_its_figures_are_invented() =>
        Assert.Contains("SỐ LIỆU TỰ ĐẶT", Districts.Parameters.Note, StringComparison.Ordinal);

    [Theory]
    [InlineData("cchc-simulation/1", "cchc-simulation/9", "$.format")]
    [InlineData("\"arrivalsPerDay\"", "\"arivalsPerDay\"", "arivalsPerDay")]
    [InlineData("\"rated\": 0.42", "\"rated\": \"x\"", "$.habits.rated")]
    [InlineData("Asia/Ho_Chi_Minh", "Asia/Nowhere", "$.zone")]
    [InlineData("\"deskUnit\": \"bt-van-phong\"", "\"deskUnit\": \"bt-9\"", "$.deskUnit")]
    [InlineData("\"group\": \"thanh-tra\", \"weight\"", "\"group\": \"nobody\", \"weight\"", "'MP-TT-01'")]
    [InlineData("\"consultUnit\": \"bt-chi-cuc-thue\"", "\"consultUnit\": \"bt-9\"", "'MP-DK-01' names 'bt-9'")]
    [InlineData("\"termUnit\": \"day\"", "\"termUnit\": \"week\"", "$.procedures")]
    [InlineData("\"bt-p-an-lac\": { \"hcm-p-an-lac\": 1 },", "", "$.reform.successors: 'bt-p-an-lac'")]
    [InlineData("{ \"hcm-p-binh-tan\": 1 }", "{ \"hcm-p-99\": 1 }", "$.reform.successors: 'hcm-p-99'")]
    [InlineData("\"monthWeights\": [0.85, ", "\"monthWeights\": [", "$.monthWeights")]
    [InlineData("\"duplicate\": 0.004", "\"duplicate\": 4", "$.dirt")]
    [InlineData("\"voided\": 0.002", "\"voided\": 1", "voided and merged")]
    [InlineData("\"completeWeeks\": 2", "\"completeWeeks\": 20", "$.completeWeeks")]
    [InlineData("\"rated\": 0.42", "\"rated\": 42", "$.habits.rated")]
    [InlineData("\"id\": \"bt-y-te\", \"group\": \"y-te\", \"to\": \"2025-06-30\", \"officers\": 3, \"late\": 0.02", "\"id\": \"bt-y-te\", \"group\": \"y-te\", \"to\": \"2025-06-30\", \"officers\": 3, \"late\": 2", "'bt-y-te'")]
    public void A_wrong_file_is_refused_where_it_is_wrong(string right, string wrong, string place)
    {
        Assert.Contains(right, s_shipped, StringComparison.Ordinal);
        var e = Assert.Throws<FormatException>(() => DistrictParameters.Parse(Encoding.UTF8.GetBytes(s_shipped.Replace(right, wrong, StringComparison.Ordinal))));
        Assert.Contains(place, e.Message, StringComparison.Ordinal);
    }
}
