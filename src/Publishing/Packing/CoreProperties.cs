using System.Text;
using System.Xml.Linq;
using CchcLive.Publishing.Official;
using DocumentFormat.OpenXml.Packaging;

namespace CchcLive.Publishing.Packing;

/// <summary>Title, language and time of an Office document. The library's own way would name the part by chance.</summary>
internal static class CoreProperties
{
    private static readonly XNamespace Cp = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public static void Add(OpenXmlPackage package, OfficialText text)
    {
        var part = package.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rIdCore");
        var content = new XElement(
            Cp + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "dc", Dc),
            new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
            new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
            new XElement(Dc + "title", XmlLetters.Held(text.Subject)),
            new XElement(Dc + "language", "vi-VN"),
            new XElement(Terms + "created", new XAttribute(Xsi + "type", "dcterms:W3CDTF"), text.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)));
        using var stream = part.GetStream(FileMode.Create);
        stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + content.ToString(SaveOptions.DisableFormatting)));
    }
}
