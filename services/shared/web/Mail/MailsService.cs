using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Mail;

/// <summary>Mail to those concerned: a building block that a service adds and maps. It takes messages by <see cref="MailQueue"/>.</summary>
public static class MailsService
{
    /// <summary>Adds the queue and the sender.</summary>
    public static void AddMail(this WebApplicationBuilder builder, string service)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder
            .Services.AddOptions<MailSettings>()
            .BindConfiguration(MailSettings.Section)
            .Validate(settings => settings.IsValid, MailSettings.Rule)
            .ValidateOnStart();
        builder.Services.TryAddSingleton<MailQueue>();
        var instance = builder.Configuration.InstanceName();
        builder.Services.AddSingleton<IHostedService>(provider => new MailSender(
            service,
            provider.GetRequiredKeyedService<Database>(service),
            provider.WhenMigrated(service),
            instance,
            provider.GetRequiredService<IOptions<MailSettings>>().Value,
            provider.GetRequiredService<PublicSite>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<MailSender>>()
        ));
    }

    /// <summary>Maps the route by which an admin sees what was sent, what waits and what was given up and why.</summary>
    public static void MapMails(this RouteGroupBuilder service) =>
        service.MapGet("/mails", ListMails).WithTags("Operations").Allow(Scopes.OperationsRead, Roles.Admin);

    /// <summary>Newest first. Addresses are personal data: each look is in the audit log.</summary>
    private static async Task<Ok<IReadOnlyList<MailView>>> ListMails(
        [Description("Only these.")] MailStatus? status,
        [AsParameters] PageQuery page,
        Caller caller,
        HttpContext context,
        CancellationToken ct
    )
    {
        var before = page.AfterTime();
        var database = context.RequestServices.GetRequiredKeyedService<Database>(
            context.GetEndpoint()!.Metadata.GetRequiredMetadata<ServiceName>().Name
        );
        var letters = (
            await database.Write(caller, async work => TypedResults.Ok(await MailStore.Page(work, status, before, page.Read)), ct)
        ).Value!;
        return page.Answer(context, [.. letters.Select(letter => letter.View())], letter => PageQuery.KeyOf(letter.MadeAt, letter.Id));
    }
}
