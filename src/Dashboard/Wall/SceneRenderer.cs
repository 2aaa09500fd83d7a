using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace CchcLive.Dashboard.Wall;

/// <summary>Writes a scene as HTML, outside of any request: the same for all who ask.</summary>
internal sealed class SceneRenderer(IServiceProvider services, ILoggerFactory logs)
{
    /// <summary>Writes a component.</summary>
    public async Task<string> WriteAsync(SceneContent content)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Model"] = content.Model });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync(content.Component, parameters)).ToHtmlString());
    }
}

/// <summary>What a scene shows, and what writes it.</summary>
/// <param name="Component">A component with one parameter, <c>Model</c>.</param>
/// <param name="Model">The parameter.</param>
internal sealed record SceneContent(Type Component, object Model);
