using Samen.Web;

namespace Samen.Municipalities;

/// <summary>The job that publishes motions that are past their date.</summary>
internal static class MotionSetup
{
    public static void AddMotions(this WebApplicationBuilder builder)
    {
        builder.AddJob(MunicipalitiesService.Name, "Publishing motions that are due", PublishDueMotions.Every, provider =>
            ct =>
                PublishDueMotions.Run(
                    provider.GetRequiredService<MunicipalitiesDatabase>(),
                    provider.GetRequiredService<TimeProvider>(),
                    ct
                )
        );
    }
}
