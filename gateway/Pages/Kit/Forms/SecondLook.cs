namespace Samen.Gateway.Pages.Kit.Forms;

/// <summary>What somebody has to look at before a form is sent.</summary>
internal static class SecondLook
{
    /// <summary>Whether what has to be seen was ticked; if not, the form says so. <c>SeenField</c> shows it.</summary>
    /// <param name="form">The form.</param>
    /// <param name="what">As the field has it; null: nothing has to be seen.</param>
    public static bool HasSeen(this FormState form, (string Value, string Text)? what)
    {
        if (what is null || form.Many("seen").Contains(what.Value.Value))
            return true;
        form.Wrong(
            "seen",
            "Klopt dit? Vink het dan aan en verstuur het opnieuw.",
            "If this is correct, tick the box and send the form again"
        );
        return false;
    }
}
