using System.Text;
using System.Text.Json.Nodes;
using CchcLive.Domain.Publications;
using CchcLive.Publishing.Tests.Support;
using NJsonSchema;

namespace CchcLive.Publishing.Tests;

/// <summary>The published schema: the JSON keeps it, and what does not is refused by it.</summary>
public class JsonSchemaTests
{
    [Fact]
    public async Task EveryDocument_KeepsTheSchema()
    {
        var schema = await SchemaAsync();
        foreach (var document in new[] { Documents.Small, Documents.Empty, Documents.Small with { Version = 2, Reason = "Sửa ngày kết thúc" } })
            Assert.Equal("", string.Join("; ", schema.Validate(Encoding.UTF8.GetString(CanonicalJson.Write(document)))));
    }

    [Fact]
    public async Task TheFixtureOfTheFormat_KeepsTheSchema() =>
        Assert.Equal("", string.Join("; ", (await SchemaAsync()).Validate(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "fixtures", "publication-1.json"), TestContext.Current.CancellationToken))));

    [Fact]
    public async Task WhatTheFormatDoesNotHave_IsRefused()
    {
        var schema = await SchemaAsync();
        foreach (var spoil in new Action<JsonObject>[]
        {
            made => made["applicant"] = "Nguyễn Văn A",
            made => made["dossiers"]![0]!["applicantName"] = "Nguyễn Văn A",
            made => made["causes"]![1]!["count"] = 2,
            made => made["causes"]![1]!["count"] = new JsonObject { ["n"] = 2, ["lt"] = 3 },
            made => made.Remove("basis"),
            made => made["dossiers"]![0]!["verdict"] = "maybe",
            made => made["period"]!["month"] = 13,
            made => made["format"] = "cchc-publication/2",
        })
        {
            var made = JsonNode.Parse(CanonicalJson.Write(Documents.Small))!.AsObject();
            spoil(made);
            Assert.NotEmpty(schema.Validate(made.ToJsonString()));
        }
    }

    [Fact]
    public async Task TheFile_IsTheCanonicalJson() => Assert.Equal(CanonicalJson.Write(Documents.Small), await Written.AsAsync("json", Documents.Small));

    private static Task<JsonSchema> SchemaAsync() =>
        JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "schemas", "cchc-publication-1.schema.json"), TestContext.Current.CancellationToken);
}
