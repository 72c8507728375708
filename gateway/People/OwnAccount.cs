using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>What people do with their own account. Only the pages have it: an API key has no password.</summary>
internal sealed class OwnAccount(
    GatewayDatabase database,
    AccountDirectory directory,
    Accounts accounts,
    Invitations invitations,
    TimeProvider clock
)
{
    /// <summary>Recovery codes, for when the app is lost; each works once.</summary>
    internal sealed record RecoveryCodes(IReadOnlyList<string> Codes);

    /// <exception cref="Refused">400 with what is wrong with either password. Other sessions end.</exception>
    public async Task<NoContent> ChangePassword(HttpContext context, Caller caller, string? current, string? password)
    {
        var account = await Self(caller, context.RequestAborted);
        if ((await accounts.Verify(context, account.Name, current)) is not { Account: not null } verified)
            throw Refused.Invalid("/current", "wrong", "This is not your password.");
        return await database.Write(
            caller,
            async work =>
            {
                await directory.Join(work).SetPassword(await directory.Get(verified.Account!.Id), password);
                await SessionStore.EndOthers(work, account.Id, Sessions.HashOf(context) ?? "");
                return TypedResults.NoContent();
            },
            context.RequestAborted
        );
    }

    /// <summary>Chooses a password with a link, which is used up then.</summary>
    /// <exception cref="Refused">400 with what is wrong with the password, 404: there is no such valid link.</exception>
    public async Task<Account> Accept(HttpContext context, Caller caller, string? secret, string? password)
    {
        Account account = null!;
        await database.Write(
            caller,
            async work =>
            {
                account = await directory.Join(work).Invited(secret) ?? throw Refused.NotFound("link");
                await directory.SetPassword(account, password);
                return TypedResults.Created($"/gateway/v1/people/{account.Id}", account.Id);
            },
            context.RequestAborted
        );
        return account;
    }

    /// <summary>Sets a second factor up, or another one in its place.</summary>
    /// <param name="context">The request.</param>
    /// <param name="caller">Whose it is.</param>
    /// <param name="key">Of the new app.</param>
    /// <param name="code">That the new app shows.</param>
    /// <param name="proof">Where there is one already: a code of it, a recovery code, or the password.</param>
    /// <exception cref="Refused">400: the code, or the proof, is not right.</exception>
    public async Task<RecoveryCodes> TakeSecondFactor(HttpContext context, Caller caller, string key, string code, string? proof)
    {
        var self = await Self(caller, context.RequestAborted);
        if (self.SecondFactorAt is not null && !await IsProven(context, self, proof ?? ""))
            throw Refused.Invalid("/proof", "wrong", "This is neither a code of your present app nor your password.");
        IReadOnlyList<string> codes = [];
        await database.Write(
            caller,
            async work =>
            {
                codes = await directory.Join(work).TakeSecondFactor(await directory.Get(IdOf(caller)), key, code)
                    ?? throw Refused.Invalid("/code", "wrong", "This is not the code that the app shows now.");
                await SessionStore.EndOthers(work, IdOf(caller), Sessions.HashOf(context) ?? "");
                return TypedResults.NoContent();
            },
            context.RequestAborted
        );
        return new RecoveryCodes(codes);
    }

    /// <summary>Chooses when mail of what waits comes, and in which language.</summary>
    public Task<NoContent> ChooseMail(HttpContext context, Caller caller, DigestRhythm rhythm, string language) =>
        database.Write(
            caller,
            async work =>
            {
                var account = await directory.Join(work).Get(IdOf(caller));
                (account.Digest, account.Language) = (rhythm, language);
                await directory.Save(account);
                return TypedResults.NoContent();
            },
            context.RequestAborted
        );

    /// <summary>Makes the link of the calendar of what waits, in the place of an earlier one; or ends it.</summary>
    /// <returns>The secret in the link, which is shown only now; null: there is none any more.</returns>
    public async Task<string?> ChangeCalendar(HttpContext context, Caller caller, bool ends)
    {
        string? secret = null;
        await database.Write(
            caller,
            async work =>
            {
                var account = await directory.Join(work).Get(IdOf(caller));
                secret = ends ? null : account.OpenCalendar();
                if (ends)
                    account.CalendarHash = null;
                await directory.Save(account);
                return TypedResults.NoContent();
            },
            context.RequestAborted
        );
        return secret;
    }

    /// <summary>Mails another link to who opens one that has lapsed, once for each; nothing where it can't go by mail.</summary>
    /// <returns>Whether it was sent.</returns>
    public async Task<bool> RenewLink(HttpContext context, Caller caller, string? secret)
    {
        var sent = false;
        await database.Write(
            caller,
            async work =>
            {
                sent = false;
                if (await directory.Join(work).Lapsed(secret) is { } account && invitations.Mails(account))
                {
                    await invitations.Hand(work, account, await directory.Invite(account));
                    sent = true;
                }
                return TypedResults.NoContent();
            },
            context.RequestAborted
        );
        return sent;
    }

    public Task<NoContent> EndOtherSessions(HttpContext context, Caller caller) =>
        database.Write(
            caller,
            async work =>
            {
                await SessionStore.EndOthers(work, IdOf(caller), Sessions.HashOf(context) ?? "");
                return TypedResults.NoContent();
            },
            context.RequestAborted
        );

    /// <summary>From now on acts in the place of an absent person; null: for themselves again.</summary>
    /// <exception cref="Refused">404: there is no such arrangement now.</exception>
    public Task<NoContent> StandInFor(HttpContext context, Caller caller, Guid? absent) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                if (
                    absent is { } id
                    && !(await StandInStore.Of(work, IdOf(caller), now)).Any(row =>
                        row.StandInId == IdOf(caller) && row.AbsentId == id && row.StartsAt <= now
                    )
                )
                    throw Refused.NotFound("stand-in");
                await SessionStore.StandInFor(work, Sessions.HashOf(context) ?? "", absent);
                return TypedResults.NoContent();
            },
            context.RequestAborted
        );

    /// <summary>No code is as long as a password. Both are counted, as at sign-in.</summary>
    private async Task<bool> IsProven(HttpContext context, Account self, string proof)
    {
        var verified =
            proof.Length < PasswordRules.Shortest
                ? await accounts.VerifyCode(context, self.Id, proof.Replace(" ", "", StringComparison.Ordinal), self.SecurityStamp)
                : await accounts.Verify(context, self.Name, proof);
        return verified.Account is not null;
    }

    private async Task<Account> Self(Caller caller, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return await AccountStore.Get(reading, IdOf(caller)) ?? throw Refused.NotFound("person");
    }

    private static Guid IdOf(Caller caller) => Guid.TryParse(caller.Id, out var id) ? id : throw Refused.NotFound("person");
}
