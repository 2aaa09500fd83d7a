using Microsoft.AspNetCore.SignalR;

namespace CchcLive.Dashboard.Push;

/// <summary>Looks at every call of a screen before the hub does: anybody who reaches the port can call.</summary>
internal sealed class HubGuard(DashboardSettings settings) : IHubFilter
{
    private static readonly object Budget = new();

    /// <inheritdoc/>
    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (!BudgetOf(invocationContext.Context).TryTake()) throw new HubException("too-many-calls: wait a moment.");
        if (invocationContext.HubMethodArguments.Contains(null)) throw new HubException("bad-call: an argument is missing.");
        return next(invocationContext);
    }

    private CallBudget BudgetOf(HubCallerContext caller)
    {
        if (caller.Items.TryGetValue(Budget, out var known)) return (CallBudget)known!;
        var budget = new CallBudget(settings.Hub.CallsPerSecond, settings.Pace);
        caller.Items[Budget] = budget;
        return budget;
    }
}
