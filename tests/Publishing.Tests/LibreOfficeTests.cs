using System.ComponentModel;
using System.Diagnostics;
using CchcLive.Publishing.Tests.Support;
using UglyToad.PdfPig;

namespace CchcLive.Publishing.Tests;

/// <summary>What an office program makes of the files: it opens them, and prints what they say.</summary>
[Trait("Category", "Long")]
public sealed class LibreOfficeTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly string _folder = Directory.CreateTempSubdirectory("cchc-office-").FullName;

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public async Task AnOfficeProgram_PrintsEveryLine(string format)
    {
        var printed = await PrintedAsync(format);
        Assert.Contains("SHA-256", printed, StringComparison.Ordinal);
        for (var index = 0; index < 130; index++) Assert.Contains($"H29-260901-{index + 1:D4}", printed, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The text of the printed pages; letters that its font lacks come from others, out of order.</summary>
    private async Task<string> PrintedAsync(string format)
    {
        var file = Path.Combine(_folder, $"month.{format}");
        await File.WriteAllBytesAsync(file, await Written.AsAsync(format, Documents.Of(130)), TestContext.Current.CancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stop.CancelAfter(Patience);
        using var office = Start(file);
        await office.WaitForExitAsync(stop.Token);
        using var pdf = PdfDocument.Open(Path.Combine(_folder, "month.pdf"));
        return string.Concat(pdf.GetPages().Select(page => page.Text));
    }

    private Process Start(string file)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("soffice")
            {
                UseShellExecute = false, RedirectStandardOutput = false, ArgumentList = { $"-env:UserInstallation=file://{_folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", _folder, file },
            })!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("LibreOffice (soffice) is not here.");
            throw;
        }
    }
}
