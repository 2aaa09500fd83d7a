using System.Security.Cryptography;
using System.Text;
using CchcLive.Publishing.Official;
using CchcLive.Publishing.Pdf.File;
using CchcLive.Publishing.Pdf.Layout;

namespace CchcLive.Publishing.Pdf;

/// <summary>The document to be read and printed, with its letters in it (why it is written here and not by a library: docs/decisions/0027).</summary>
internal sealed class PdfDocumentWriter : DocumentWriter
{
    public override string Format => "pdf";

    public override string ContentType => "application/pdf";

    public override string FileExtension => ".pdf";

    protected override void Write(OfficialText whole, Stream output)
    {
        var text = OnePage.Fitted(whole);
        using var file = new PdfFile(output);
        var (catalog, tree, facts) = (file.Reserve(), file.Reserve(), file.Reserve());
        var pages = new PdfPages(file, text, tree);
        if (text.Running is { } running)
        {
            RunningPages.Write(pages, text, running);
        }
        else
        {
            FirstPages.Write(pages, text);
            AnnexPages.Write(pages, text);
        }

        pages.End();
        file.Object(catalog, $"<< /Type /Catalog /Pages {tree} 0 R /Lang (vi-VN) /ViewerPreferences << /DisplayDocTitle true >> >>");
        file.Object(facts, $"<< /Title {PdfText.Words(text.Subject)} /Author {PdfText.Words(text.Issuer)} /Producer (CchcLive) /CreationDate {PdfText.Date(text.At)} >>");
        var id = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{text.Hash}{text.Marks}")).AsSpan(0, 16));
        file.End($"/Root {catalog} 0 R /Info {facts} 0 R /ID [<{id}> <{id}>]");
    }
}
