using CchcLive.Domain.Access;
using CchcLive.Domain.Organisation;

namespace CchcLive.Grains.Access;

/// <summary>What accounts must be, so that nobody shuts himself out and no grant means more than it says.</summary>
internal static class AccountRules
{
    /// <summary>Refuses grants that cannot be meant.</summary>
    public static void Demand(IReadOnlyList<Grant> grants, OrgChart org)
    {
        foreach (var grant in grants)
        {
            if (!Enum.IsDefined(grant.Role)) throw new AccessException("bad-grant", "Vai trò phải là leader, unit, publisher, approver hoặc admin.");
            if (grant.Role == Role.Admin && grant.Place is not null) throw new AccessException("bad-grant", "Vai trò quản trị luôn cho toàn bộ dữ liệu: không gắn với địa bàn hay đơn vị.");
            if (grant.Role == Role.Unit && grant.Place is null) throw new AccessException("bad-grant", "Vai trò đơn vị phải gắn với một đơn vị.");
            if (grant.Place is { } place && org.Find(place) is null) throw new AccessException("bad-grant", $"Không có địa bàn hay đơn vị “{place}” trong cây tổ chức.");
            if (grant.Until < grant.From) throw new AccessException("bad-grant", "Ngày cuối không được trước ngày đầu.");
        }
    }

    /// <summary>Refuses a change after which nobody can manage accounts, if somebody could before or there was no account.</summary>
    public static AccessEntry Demand(AccessState before, AccessEntry change, DateOnly today)
    {
        if ((before.IsOpen || HasAdmin(before, today)) && !HasAdmin(before.With(change), today))
        {
            throw before.IsOpen
                ? new AccessException("first-account-admin", "Tài khoản đầu tiên phải có vai trò quản trị: nếu không sẽ không ai cấp được quyền.")
                : new AccessException("last-admin", "Đây là người quản trị cuối cùng: hãy cấp vai trò quản trị cho tài khoản khác trước.");
        }

        return change;
    }

    private static bool HasAdmin(AccessState state, DateOnly today) =>
        state.Accounts.Any(account => !account.IsDisabled && account.Grants.Any(grant => grant.Role == Role.Admin && grant.HoldsOn(today)));
}
