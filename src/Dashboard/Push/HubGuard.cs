using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;

namespace CchcLive.Dashboard.Push;

/// <summary>
/// Looks at every call of a screen before the hub does: anybody who reaches the port can call. A refusal is the caller's affair and is not logged; a failure of ours is, once, and the
/// caller hears nothing of it but that it is one.
/// </summary>
internal sealed class HubGuard(DashboardSettings settings, ILogger<HubGuard> log) : IHubFilter
{
    private static readonly object Budget = new();

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var (caller, method) = (invocationContext.Context, invocationContext.HubMethodName);
        if (!BudgetOf(caller).TryTake()) throw new HubException("too-many-calls: wait a moment.");
        if (invocationContext.HubMethodArguments.Contains(null)) throw new HubException("bad-call: an argument is missing.");
        try
        {
            return await next(invocationContext);
        }
        catch (Exception e) when (e is not HubException)
        {
            if (!caller.ConnectionAborted.IsCancellationRequested) log.LogWarning(e, "A screen's call of {Method} failed", method);
            throw new HubException("failed: the server could not answer; ask again.", e);
        }
    }

    private CallBudget BudgetOf(HubCallerContext caller)
    {
        if (caller.Items.TryGetValue(Budget, out var known)) return (CallBudget)known!;
        var budget = new CallBudget(settings.Hub.CallsPerSecond, settings.Pace);
        caller.Items[Budget] = budget;
        return budget;
    }
}
