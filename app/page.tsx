export default function HomePage() {
  return (
    <main>
      <h1>Glossator</h1>
    </main>
  );
}
