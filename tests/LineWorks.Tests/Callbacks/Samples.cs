using ComplianceBot.Enforcement;
using ComplianceBot.LineWorks.Callbacks;

namespace ComplianceBot.LineWorks.Tests.Callbacks;

internal static class Samples
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Samples");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal);

    public static byte[] Body(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".json"));

    public static T Parse<T>(string name)
        where T : CallbackEvent
    {
        var parsed = CallbackParser.Parse(Body(name));
        Assert.Null(parsed.Unreadable);
        return Assert.IsType<T>(parsed.Event);
    }
}
